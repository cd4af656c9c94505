using System.CommandLine;
using Etl.Jobs.Presentation;
using Etl.Jobs.Retail.Publishing;
using Etl.Jobs.Settings;
using Etl.Lake;

namespace Etl.Jobs.Commands;

/// <summary>Removes what nobody needs any more.</summary>
internal sealed class CleanUpCommand : AppCommand
{
    // A write that takes longer is none.
    private static readonly TimeSpan Old = TimeSpan.FromDays(1);

    public CleanUpCommand(CommandContext context)
        : base(
            context,
            "gc",
            "Removes the stages of runs that were killed, and parts of files and uploads that are older than a day.",
            "gc",
            "gc --output s3://bucket/lake")
    {
        AddSettings(SettingCatalog.Output);
        SetAction(Run);
    }

    private int Run(ParseResult call)
    {
        var lake = LakeLocation.Open(Context.Settings(call).Output());
        using var outputLock = OutputLock.Take(lake, Guid.CreateVersion7().ToString());
        var stages = Recovery.Run(lake).RemovedStages.Count;
        var parts = lake.RemoveUnfinished(TimeProvider.System.GetUtcNow() - Old, Context.CancellationToken).Count;
        Terminal.Lines($"Removed {Units.Rows(stages, "stage")} and {Units.Rows(parts, "unfinished file")} from '{lake.Location}'.");
        return (int)ExitCode.Done;
    }
}
