using Etl.DataFrames;
using Etl.Jobs.Presentation;
using Etl.Jobs.Retail;
using Etl.Jobs.Retail.Publishing;
using Etl.Jobs.Retail.Run;
using Etl.Jobs.Settings;
using Etl.Lake;

namespace Etl.Jobs.Commands;

/// <summary>Runs the job and tells about it, for every command that does so.</summary>
internal static class JobRun
{
    private const int Examples = 3;

    /// <summary>Runs the job and shows how it goes on.</summary>
    public static RunReport Execute(CommandContext context, SettingValues settings, RunRequest request, bool json)
    {
        using var spark = EngineSession.Start(settings);
        return Execute(context, spark, request, json);
    }

    /// <summary>Runs the job in a session and shows how it goes on.</summary>
    public static RunReport Execute(CommandContext context, SparkSession spark, RunRequest request, bool json)
    {
        return StepDisplay.Follow(
            context.Terminal, json, observer => new RetailJob(spark, observer).Run(request, context.CancellationToken));
    }

    /// <summary>Says what the job did.</summary>
    /// <param name="terminal">Where.</param>
    /// <param name="report">What it did.</param>
    /// <param name="elapsed">How long the call took.</param>
    /// <param name="usualLake">The lake that commands use when they name none.</param>
    /// <param name="more">More commands to go on with.</param>
    public static void Summarise(
        Terminal terminal, RunReport report, TimeSpan elapsed, string? usualLake, IReadOnlyList<string> more)
    {
        var lake = LakeLocation.Open(report.Output);
        var option = report.Output == usualLake ? "" : $" {SettingCatalog.Output.Option} {ShellWord.Of(report.Output)}";
        var count = report.Inputs.Sum(input => input.Rejected);
        var rejected = new RejectedRows(
            count,
            lake.Locate(LakeFolders.Quarantine(report.Date)),
            count == 0 ? [] : [.. QuarantineFiles.Read(lake, report.Date).Take(Examples)],
            $"{terminal.Program} show quarantine{option}");
        IEnumerable<string> next =
        [
            $"show {FactStoreProductWeek.Table}{option}",
            .. count > 0 ? [$"show quarantine{option}"] : Array.Empty<string>(),
            .. more,
        ];
        new RunSummary(terminal, report).Write(elapsed.TotalSeconds, rejected, [.. next]);
    }
}
