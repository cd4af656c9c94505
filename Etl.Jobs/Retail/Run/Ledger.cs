using System.Text;
using Etl.Jobs.Retail.Publishing;
using Etl.Lake;

namespace Etl.Jobs.Retail.Run;

/// <summary>What all runs left about themselves.</summary>
internal static class Ledger
{
    private const string DatesFolder = "dates";

    /// <summary>The reports, the latest first, read as they are taken.</summary>
    public static IEnumerable<RunReport> Read(ILake lake) => lake.Folders(LakeFolders.Runs)
        .Where(folder => folder != DatesFolder)
        .Reverse()
        .Select(folder => Read(lake, $"{LakeFolders.Run(folder)}/{RunReportFile.Name}"))
        .OfType<RunReport>();

    /// <summary>Writes what a run that published nothing leaves.</summary>
    public static void Write(ILake lake, RunReport report)
    {
        Write(lake, $"{LakeFolders.Run(report.RunId)}/{RunReportFile.Name}", Encoding.UTF8.GetBytes(RunReportFile.Text(report) + "\n"));
        Write(lake, $"{LakeFolders.Run(report.RunId)}/{LineageEvent.Name}", LineageEvent.Of(report));
    }

    private static RunReport? Read(ILake lake, string name)
    {
        if (lake.Find(name) is null)
        {
            return null;
        }

        using var content = lake.OpenRead(name);
        return RunReportFile.Parse(content);
    }

    private static void Write(ILake lake, string name, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        lake.Write(name, content);
    }
}
