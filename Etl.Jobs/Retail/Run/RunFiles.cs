using System.Text;
using Etl.Jobs.Retail.Publishing;
using Etl.Lake.Readiness;

namespace Etl.Jobs.Retail.Run;

/// <summary>What a run that publishes leaves about itself: its report, the same for lineage, and the mark of the date.</summary>
internal static class RunFiles
{
    /// <summary>Writes the files.</summary>
    /// <returns>The name of the mark.</returns>
    public static string Write(RunReport report, WorkFolder work)
    {
        work.Write($"{LakeFolders.Run(report.RunId)}/{RunReportFile.Name}", Encoding.UTF8.GetBytes(RunReportFile.Text(report) + "\n"));
        work.Write($"{LakeFolders.Run(report.RunId)}/{LineageEvent.Name}", LineageEvent.Of(report));
        var mark = PublishedMark.NameOf(report.Date);
        var inputs = report.Inputs.Select(input => new PublishedInput(input.File, input.ETag, input.Bytes));
        work.Write(mark, new PublishedMark(report.Date, report.RunId, report.StartedAt.AddSeconds(report.Seconds), [.. inputs]).ToJson());
        return mark;
    }

    /// <summary>Puts the report into its place.</summary>
    public static void Publish(RunReport report, Publication publication)
    {
        publication.Add($"{LakeFolders.Run(report.RunId)}/{RunReportFile.Name}");
        publication.Add($"{LakeFolders.Run(report.RunId)}/{LineageEvent.Name}");
    }
}
