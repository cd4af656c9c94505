namespace Etl.Jobs.Retail.Publishing;

/// <summary>Where a run writes before it publishes: <c>_staging/(run id)</c> in the lake, which no reader looks into.</summary>
internal sealed class Stage : IDisposable
{
    private const string StagingFolder = "_staging";

    private readonly string _lake;
    private readonly string _folder;
    private readonly Stack<string> _published = new();

    public Stage(string lake, string runId)
    {
        (_lake, _folder) = (lake, System.IO.Path.Combine(lake, StagingFolder, runId));
        Directory.CreateDirectory(_folder);
    }

    /// <summary>Removes what a run that was killed left behind. Only the holder of the <see cref="OutputLock"/> may.</summary>
    public static void RemoveLeftovers(string lake)
    {
        var staging = System.IO.Path.Combine(lake, StagingFolder);
        if (Directory.Exists(staging))
        {
            Directory.Delete(staging, recursive: true);
        }
    }

    /// <summary>The place of a folder of the lake while it is not yet published, such as <c>mart/dim_store</c>.</summary>
    public string Path(string folder) => System.IO.Path.Combine(_folder, folder);

    /// <summary>Puts a folder in its place in the lake, whole; what was there before is gone then.</summary>
    /// <returns>The folder's place.</returns>
    public string Publish(string folder)
    {
        var (staged, published) = (Path(folder), System.IO.Path.Combine(_lake, folder));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(published)!);
        if (Directory.Exists(published))
        {
            FolderExchange.Swap(staged, published);
        }
        else
        {
            Directory.Move(staged, published);
        }

        _published.Push(folder);
        return published;
    }

    /// <summary>Takes back what was published, so that a failure leaves the lake as it was.</summary>
    public void Rollback()
    {
        while (_published.TryPop(out var folder))
        {
            var (staged, published) = (Path(folder), System.IO.Path.Combine(_lake, folder));
            if (Directory.Exists(staged))
            {
                FolderExchange.Swap(staged, published);
            }
            else
            {
                Directory.Move(published, staged);
            }
        }
    }

    /// <summary>Publishes a folder if the run made it; otherwise removes the one of an earlier run.</summary>
    public void PublishOrRemove(string folder)
    {
        var published = System.IO.Path.Combine(_lake, folder);
        if (Directory.Exists(Path(folder)))
        {
            Publish(folder);
        }
        else if (Directory.Exists(published))
        {
            Directory.Delete(published, recursive: true);
        }
    }

    /// <summary>Removes what is left: of a run that failed, everything; of one that published, what it replaced.</summary>
    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        if (!Directory.EnumerateFileSystemEntries(System.IO.Path.Combine(_lake, StagingFolder)).Any())
        {
            Directory.Delete(System.IO.Path.Combine(_lake, StagingFolder));
        }
    }
}
