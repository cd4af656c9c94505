using System.Diagnostics;

namespace Etl.Jobs.Retail.Run;

/// <summary>Gathers what is to be told of a run while it goes on, so that there is something to tell when it fails.</summary>
internal sealed class RunRecord(RunRequest request, string runId, string engine)
{
    private readonly DateTimeOffset _startedAt = TimeProvider.System.GetUtcNow();
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public List<InputReport> Inputs { get; } = [];

    public List<OutputReport> Outputs { get; } = [];

    public List<string> Warnings { get; } = [];

    /// <summary>What there is to tell now.</summary>
    public RunReport Report(RunSteps steps, RunStatus status, string? error = null) => new(
        runId,
        request.Date,
        request.Mode,
        status,
        _startedAt,
        _clock.Elapsed.TotalSeconds,
        engine,
        CodeVersion.Text,
        request.Input,
        request.Output,
        Inputs,
        Outputs,
        steps.Steps,
        Warnings,
        error);
}
