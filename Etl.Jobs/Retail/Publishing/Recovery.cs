using Etl.Lake;

namespace Etl.Jobs.Retail.Publishing;

/// <summary>Repairs what a killed run left behind. Only the holder of the <see cref="OutputLock"/> may.</summary>
internal static class Recovery
{
    /// <summary>Publishes the rest of a run that died while it published, and removes the stages of runs that died before.</summary>
    public static Recovered Run(ILake lake)
    {
        var journal = Journal.Find(lake);
        journal?.Complete(lake);
        var stages = lake.Folders(LakeFolders.Staging).ToList();
        lake.DeleteFolder(LakeFolders.Staging);
        return new Recovered(journal?.RunId, stages);
    }
}

/// <summary>What was repaired.</summary>
/// <param name="PublishedRun">The run whose publishing was ended.</param>
/// <param name="RemovedStages">The runs whose stages were removed.</param>
internal sealed record Recovered(string? PublishedRun, IReadOnlyList<string> RemovedStages);
