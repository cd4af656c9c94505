using System.CommandLine;
using System.Globalization;
using Etl.Jobs.Presentation;
using Etl.Jobs.Retail.Run;
using Etl.Jobs.Settings;
using Etl.Lake;

namespace Etl.Jobs.Commands;

/// <summary>Lists the runs of a lake.</summary>
internal sealed class RunsCommand : AppCommand
{
    private const int DefaultLimit = 20;

    private readonly Option<bool> _json = CommonOptions.Json("the reports of the runs");
    private readonly NumberOption _limit = new("--limit", $"How many runs to list at most. Default: {DefaultLimit}.", 1, 1_000_000);

    public RunsCommand(CommandContext context)
        : base(context, "runs", "Lists the runs of a lake, the latest first, failed ones too.", "runs", "runs --output s3://bucket/lake --limit 5")
    {
        AddSettings(SettingCatalog.Output);
        Options.Add(_limit);
        Options.Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult call)
    {
        var lake = LakeLocation.Open(Context.Settings(call).Output());
        var reports = Ledger.Read(lake).Take((int)(call.GetValue(_limit) ?? DefaultLimit)).ToList();
        if (call.GetValue(_json))
        {
            Terminal.Lines(RunReportFile.Text(reports));
        }
        else if (reports.Count == 0)
        {
            Terminal.Lines($"There are no runs in '{lake.Location}'.");
        }
        else
        {
            Print(reports);
        }

        return (int)ExitCode.Done;
    }

    private void Print(IReadOnlyList<RunReport> reports)
    {
        var table = Theme.Table("Run", "Date", "Mode", "Status", "Started (UTC)", ">Time", ">Read", ">Rejected", ">Superseded");
        foreach (var report in reports)
        {
            table.Row(
            [
                report.RunId,
                report.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                report.Mode.ToString().ToLowerInvariant(),
                report.Status.ToString().ToLowerInvariant(),
                report.StartedAt.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                Units.Time(report.Seconds),
                Units.Rows(report.Inputs.Sum(input => input.Read)),
                Units.Rows(report.Inputs.Sum(input => input.Rejected)),
                Units.Rows(report.Inputs.Sum(input => input.Superseded)),
            ]);
        }

        Terminal.Out.Write(table);
        if (reports.FirstOrDefault(report => report.Error is not null) is { } failed)
        {
            Terminal.Lines($"\n{failed.RunId} failed: {failed.Error}");
        }
    }
}
