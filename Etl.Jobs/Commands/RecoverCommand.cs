using System.CommandLine;
using Etl.Jobs.Retail.Publishing;
using Etl.Jobs.Settings;
using Etl.Lake;

namespace Etl.Jobs.Commands;

/// <summary>Repairs a lake after a run was killed. The next run does the same before it begins.</summary>
internal sealed class RecoverCommand : AppCommand
{
    public RecoverCommand(CommandContext context)
        : base(
            context,
            "recover",
            "Ends the publishing of a run that was killed, and removes what other runs left unfinished. The next run does the same by itself.",
            "recover",
            "recover --output s3://bucket/lake")
    {
        AddSettings(SettingCatalog.Output);
        SetAction(Run);
    }

    private int Run(ParseResult call)
    {
        var lake = LakeLocation.Open(Context.Settings(call).Output());
        using var outputLock = OutputLock.Take(lake, Guid.CreateVersion7().ToString());
        var recovered = Recovery.Run(lake);
        if (recovered.PublishedRun is { } published)
        {
            Terminal.Lines($"Run {published} had begun to publish: its tables are now all in place.");
        }

        foreach (var run in recovered.RemovedStages)
        {
            Terminal.Lines($"Run {run} had not begun to publish: what it left is removed.");
        }

        if (recovered is { PublishedRun: null, RemovedStages: [] })
        {
            Terminal.Lines($"There was nothing to repair in '{lake.Location}'.");
        }

        return (int)ExitCode.Done;
    }
}
