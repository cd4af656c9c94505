using Etl.Lake;

namespace Etl.Jobs.Retail.Publishing;

/// <summary>
/// A folder of this machine for the files that the run writes itself: the stage where that is one, otherwise a temporary folder, from which
/// they go to the stage before it is published.
/// </summary>
internal sealed class WorkFolder : IDisposable
{
    /// <summary>The records that readers set aside. They stay here: their rows are published as the quarantine.</summary>
    public const string BadRecords = "bad_records";

    private readonly ILake _lake;
    private readonly string _stage;
    private readonly string? _temporary;
    private readonly string _folder;

    public WorkFolder(ILake lake, string stage)
    {
        (_lake, _stage) = (lake, stage);
        _temporary = lake.LocalFolder is null ? Directory.CreateTempSubdirectory("etl-run-").FullName : null;
        _folder = _temporary ?? lake.Locate(stage);
        Directory.CreateDirectory(_folder);
    }

    /// <summary>The path of a file or folder.</summary>
    public string Path(string name) => System.IO.Path.Combine(_folder, name);

    /// <summary>Puts into the stage what is not there yet.</summary>
    public void Deliver()
    {
        foreach (var file in _temporary is null ? [] : Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            var name = System.IO.Path.GetRelativePath(_folder, file).Replace(System.IO.Path.DirectorySeparatorChar, '/');
            if (!name.StartsWith($"{BadRecords}/", StringComparison.Ordinal))
            {
                using (var content = File.OpenRead(file))
                {
                    _lake.Write($"{_stage}/{name}", content);
                }

                File.Delete(file);
            }
        }
    }

    public void Dispose()
    {
        if (_temporary is not null)
        {
            Directory.Delete(_temporary, recursive: true);
        }
    }
}
