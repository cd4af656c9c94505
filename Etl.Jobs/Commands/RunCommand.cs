using System.CommandLine;
using System.Diagnostics;
using Etl.Jobs.Presentation;
using Etl.Jobs.Retail.Run;
using Etl.Jobs.Settings;

namespace Etl.Jobs.Commands;

/// <summary>Runs the daily job.</summary>
internal sealed class RunCommand : AppCommand
{
    private readonly Option<bool> _json = CommonOptions.Json("the report of the run");
    private readonly DateOption _from = new("--from", "The first business date of several, in place of --date. Dates that are published already are left out.");
    private readonly DateOption _to = new("--to", "The last business date of several.");

    public RunCommand(CommandContext context)
        : base(
            context,
            "run",
            "Loads the five files of a business date, or of several, into the star schema.",
            "run --date 2025-11-29",
            "run --date 2025-11-29 --input raw --output /data/lake --reject-limit 5%",
            "run --mode increment --from 2025-11-01 --to 2025-11-29 --history type2")
    {
        AddSettings(
        [
            SettingCatalog.Date, SettingCatalog.Input, SettingCatalog.Output, SettingCatalog.Mode, SettingCatalog.History, SettingCatalog.RejectLimit,
            .. SettingCatalog.OfEngine,
        ]);
        Options.Add(_from);
        Options.Add(_to);
        Options.Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult call)
    {
        var clock = Stopwatch.StartNew();
        var settings = Context.Settings(call);
        var json = call.GetValue(_json);
        if (Dates(call) is { } dates)
        {
            return (int)new Backfill(Context, settings, json).Run(dates.From, dates.To);
        }

        var report = JobRun.Execute(Context, settings, settings.RunRequest(), json);
        if (json)
        {
            Terminal.Lines(RunReportFile.Text(report));
        }
        else
        {
            JobRun.Summarise(Terminal, report, clock.Elapsed, settings.WithoutCommandLine(SettingCatalog.Output), []);
        }

        return (int)ExitCode.Done;
    }

    private (DateOnly From, DateOnly To)? Dates(ParseResult call) => (call.GetValue(_from), call.GetValue(_to)) switch
    {
        (null, null) => null,
        ({ } from, { } to) when from <= to => (from, to),
        ({ } from, { } to) => throw new UsageException($"--from is '{from:yyyy-MM-dd}', after --to, which is '{to:yyyy-MM-dd}'. Exchange them."),
        _ => throw new UsageException("--from and --to go together: give both, or --date for one business date."),
    };
}
