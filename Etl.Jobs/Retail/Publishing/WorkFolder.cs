using Etl.Lake;

namespace Etl.Jobs.Retail.Publishing;

/// <summary>
/// A folder of this machine for files that the lake's store does not take as they are written: the stage where that is a folder, otherwise a temporary
/// one, from which they go to the stage before it is published.
/// </summary>
internal sealed class WorkFolder : IDisposable
{
    /// <summary>The records that readers set aside. They stay here: their rows are published as the quarantine.</summary>
    public const string BadRecords = "bad_records";

    private const string Fetched = "fetched";

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

    /// <summary>Writes a small file.</summary>
    public void Write(string name, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllBytes(Path(name), content);
    }

    /// <summary>Copies a file of the lake here, once.</summary>
    /// <returns>Its path.</returns>
    public string Fetch(string name)
    {
        var path = Path($"{Fetched}/{name}");
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            using var content = _lake.OpenRead(name);
            using var file = File.Create(path);
            content.CopyTo(file);
        }

        return path;
    }

    /// <summary>Puts into the stage what is not there yet.</summary>
    public void Deliver()
    {
        foreach (var file in _temporary is null ? [] : Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            var name = System.IO.Path.GetRelativePath(_folder, file).Replace(System.IO.Path.DirectorySeparatorChar, '/');
            if (name.Split('/')[0] is not (BadRecords or Fetched))
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
