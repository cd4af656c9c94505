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

    public RunCommand(CommandContext context)
        : base(
            context,
            "run",
            "Loads the five files of a business date into the star schema.",
            "run --date 2025-11-29",
            "run --date 2025-11-29 --input raw --output /data/lake --reject-limit 5%")
    {
        AddSettings([SettingCatalog.Date, SettingCatalog.Input, SettingCatalog.Output, SettingCatalog.RejectLimit, .. SettingCatalog.OfEngine]);
        Options.Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult call)
    {
        var clock = Stopwatch.StartNew();
        var settings = Context.Settings(call);
        var json = call.GetValue(_json);
        var request = settings.RunRequest();
        var report = JobRun.Execute(Context, settings, request, json);
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
}
