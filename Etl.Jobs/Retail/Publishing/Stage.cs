using Etl.Lake;

namespace Etl.Jobs.Retail.Publishing;

/// <summary>
/// Where a run writes before it publishes: <c>_staging/(run id)</c> in the lake, which no reader looks into. What the program writes itself, and tables of
/// an engine that writes local folders only, are made in a <see cref="WorkFolder"/> and go from there to the stage.
/// </summary>
internal sealed class Stage : IDisposable
{
    private readonly ILake _lake;
    private readonly bool _engineReachesLake;

    /// <summary>Makes a stage.</summary>
    /// <param name="lake">The lake.</param>
    /// <param name="runId">The run.</param>
    /// <param name="engineReachesLake">Whether the engine reads and writes the lake itself.</param>
    public Stage(ILake lake, string runId, bool engineReachesLake)
    {
        (_lake, _engineReachesLake, Folder) = (lake, engineReachesLake, $"{LakeFolders.Staging}/{runId}");
        Work = new WorkFolder(lake, Folder);
    }

    /// <summary>Its name in the lake.</summary>
    public string Folder { get; }

    /// <summary>Where the run writes files itself.</summary>
    public WorkFolder Work { get; }

    /// <summary>The place of a folder of the lake while it is not yet published, such as <c>mart/dim_store</c>, as the engine wants it.</summary>
    public string Path(string folder) => _engineReachesLake ? _lake.Locate($"{Folder}/{folder}") : Work.Path(folder);

    /// <summary>Published files as the engine can read them: those of a remote lake are fetched for an engine that cannot.</summary>
    public IReadOnlyList<string> Readable(IEnumerable<LakeFile> files) =>
        [.. files.Select(file => _engineReachesLake ? _lake.Locate(file.Path) : Work.Fetch(file.Path))];

    /// <summary>Removes what is left: of a run that failed, everything, unless it had begun to publish. Then the next run needs it.</summary>
    public void Dispose()
    {
        Work.Dispose();
        try
        {
            if (_lake.Find(LakeFolders.Journal) is null)
            {
                _lake.DeleteFolder(Folder);
                RemoveIfEmpty();
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The error that led here is the one to tell; the next run removes what is left.
        }
    }

    private void RemoveIfEmpty()
    {
        if (!_lake.Folders(LakeFolders.Staging).Any())
        {
            _lake.DeleteFolder(LakeFolders.Staging);
        }
    }
}
