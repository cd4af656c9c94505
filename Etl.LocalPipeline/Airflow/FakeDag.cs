using System.Collections.Concurrent;

namespace Etl.LocalPipeline.Airflow;

/// <summary>The DAG <c>retail_daily</c> and its runs. When it is not paused and has a body, a queued run is started.</summary>
internal sealed class FakeDag
{
    public const string Id = "retail_daily";

    /// <summary>Whether its file was parsed.</summary>
    public bool IsThere { get; set; } = true;

    public bool IsPaused { get; set; }

    /// <summary>The runs by id.</summary>
    public ConcurrentDictionary<string, FakeRun> Runs { get; } = new(StringComparer.Ordinal);

    /// <summary>What a run does; null leaves it queued, as without a scheduler. Returns whether it succeeded.</summary>
    public Func<FakeRun, Task<bool>>? Body { get; set; }

    /// <summary>The runs that are being worked on.</summary>
    public Task Work { get; private set; } = Task.CompletedTask;

    /// <summary>Starts a queued run.</summary>
    public void Schedule(FakeRun run)
    {
        if (!IsPaused && Body is { } body)
        {
            Work = Task.WhenAll(Work, RunAsync(run, body));
        }
    }

    private static async Task RunAsync(FakeRun run, Func<FakeRun, Task<bool>> body)
    {
        run.Starts++;
        run.State = "running";
        run.State = await body(run) ? "success" : "failed";
    }
}
