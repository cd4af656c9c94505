using Etl.Jobs.Presentation;
using Etl.Jobs.Retail.Run;
using Etl.Jobs.Settings;
using Etl.Lake;
using Etl.Lake.Readiness;

namespace Etl.Jobs.Commands;

/// <summary>Loads business dates one after the other. Called again, it goes on where it stopped: at the first date that is not published.</summary>
internal sealed class Backfill(CommandContext context, SettingValues settings, bool json)
{
    /// <summary>Loads the dates.</summary>
    /// <exception cref="JobException">A date is refused; those before it are published.</exception>
    public ExitCode Run(DateOnly from, DateOnly to)
    {
        var lake = LakeLocation.Open(settings.Output());
        var dates = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).ToList();
        var missing = dates.Where(date => lake.Find(PublishedMark.NameOf(date), context.CancellationToken) is null).ToList();
        Say($"{Units.Rows(dates.Count, "date")}, {Units.Rows(dates.Count - missing.Count)} of them published already.");
        var reports = new List<RunReport>();
        if (missing.Count > 0)
        {
            using var spark = EngineSession.Start(settings);
            foreach (var date in missing)
            {
                var report = JobRun.Execute(context, spark, settings.RunRequest(date), json);
                reports.Add(report);
                Say($"{date:yyyy-MM-dd} is loaded: {Told(report)}.");
            }
        }

        if (json)
        {
            context.Terminal.Lines(RunReportFile.Text(reports));
        }

        return ExitCode.Done;
    }

    private static string Told(RunReport report)
    {
        var (read, rejected, superseded) = (report.Inputs.Sum(input => input.Read), report.Inputs.Sum(input => input.Rejected), report.Inputs.Sum(input => input.Superseded));
        return $"{Units.Rows(read, "row")} read, {Units.Rows(rejected)} rejected, {Units.Rows(superseded)} superseded, {Units.Time(report.Seconds)}";
    }

    private void Say(FormattableString text)
    {
        var line = FormattableString.Invariant(text);
        if (json)
        {
            Terminal.Lines(context.Terminal.Error, line);
        }
        else
        {
            context.Terminal.Lines(line);
        }
    }
}
