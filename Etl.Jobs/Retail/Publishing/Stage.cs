using Etl.Lake;

namespace Etl.Jobs.Retail.Publishing;

/// <summary>Where a run writes before it publishes: <c>_staging/(run id)</c> in the lake, which no reader looks into.</summary>
internal sealed class Stage : IDisposable
{
    private const string StagingFolder = "_staging";

    private readonly ILake _lake;
    private readonly string _folder;

    public Stage(ILake lake, string runId)
    {
        (_lake, _folder) = (lake, $"{StagingFolder}/{runId}");
        Work = new WorkFolder(lake, _folder);
    }

    /// <summary>Where the run writes files itself.</summary>
    public WorkFolder Work { get; }

    /// <summary>Removes what a run that was killed left behind. Only the holder of the <see cref="OutputLock"/> may.</summary>
    public static void RemoveLeftovers(ILake lake) => lake.DeleteFolder(StagingFolder);

    /// <summary>The place of a folder of the lake while it is not yet published, such as <c>mart/dim_store</c>, as the engine wants it.</summary>
    public string Path(string folder) => _lake.Locate(Name(folder));

    /// <summary>Puts folders in their places in the lake, whole; what was there before is gone then. If one fails, the lake is as it was.</summary>
    public void Publish(IEnumerable<string> folders)
    {
        Work.Deliver();
        _lake.Replace([.. folders.Select(folder => new FolderReplacement(Name(folder), folder))]);
    }

    /// <summary>Publishes a folder if the run made it; otherwise removes the one of an earlier run.</summary>
    public void PublishOrRemove(string folder)
    {
        if (_lake.Exists(Name(folder)))
        {
            Publish([folder]);
        }
        else
        {
            _lake.DeleteFolder(folder);
        }
    }

    /// <summary>Removes what is left: of a run that failed, everything; of one that published, what it replaced.</summary>
    public void Dispose()
    {
        Work.Dispose();
        _lake.DeleteFolder(_folder);
        if (!_lake.Folders(StagingFolder).Any())
        {
            _lake.DeleteFolder(StagingFolder);
        }
    }

    private string Name(string folder) => $"{_folder}/{folder}";
}
