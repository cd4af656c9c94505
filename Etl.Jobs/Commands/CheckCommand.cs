using System.CommandLine;
using Etl.Jobs.Presentation;
using Etl.Jobs.Retail.Input;
using Etl.Jobs.Settings;
using Etl.Lake;
using Etl.Lake.Readiness;

namespace Etl.Jobs.Commands;

/// <summary>Says whether the files of a date are there.</summary>
internal sealed class CheckCommand : AppCommand
{
    private readonly Option<bool> _final = new("--final") { Description = "No more files are expected: what is missing makes the date incomplete, not waiting." };
    private readonly Option<bool> _verify = new("--verify")
    {
        Description = "Reads the files to their ends: whether each is whole, and its rows and SHA-256 against the manifest.",
    };

    private readonly Option<bool> _json = CommonOptions.Json("what was found");

    public CheckCommand(CommandContext context)
        : base(
            context,
            "check",
            "Says whether the five files of a business date are there and agree with the manifest, where there is one. Exit code 3 when they are not.",
            "check --date 2025-11-29",
            "check --date 2025-11-29 --input s3://bucket/raw --output s3://bucket/lake --final --json")
    {
        AddSettings([SettingCatalog.Date, SettingCatalog.Input, SettingCatalog.Output, .. SettingCatalog.OfEngine]);
        Options.Add(_final);
        Options.Add(_verify);
        Options.Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult call)
    {
        var settings = Context.Settings(call);
        var request = settings.RunRequest();
        var lake = LakeLocation.Open(request.Output);
        var isPublished = lake.Find(PublishedMark.NameOf(request.Date), Context.CancellationToken) is not null;
        var day = RawDay.Look(LakeLocation.Open(request.Input), request.Date);
        var found = new CheckReport(day, day.Judge(call.GetValue(_final), isPublished), lake.Location);
        if (call.GetValue(_verify) && found.State == DayState.Ready)
        {
            found = Verify(found, settings, call.GetValue(_final));
        }

        Terminal.Lines(call.GetValue(_json) ? found.Json() : found.Text());
        return (int)(found.IsReady ? ExitCode.Done : ExitCode.InputNotReady);
    }

    private CheckReport Verify(CheckReport found, SettingValues settings, bool isFinal)
    {
        using var spark = EngineSession.Start(settings);
        var verification = new DayVerification(spark, found.Day, Context.CancellationToken);
        List<string> problems = [.. DayFiles.NotGzip(found.Day)];
        problems.AddRange(problems.Count == 0 ? verification.Run() : []);
        var state = problems.Count == 0 ? DayState.Ready : isFinal ? DayState.Incomplete : DayState.Waiting;
        return found with { Readiness = found.Readiness with { State = state, Problems = problems }, Rows = verification.Rows };
    }
}
