using System.IO.Compression;

namespace Etl.Trigger.Tests.Function;

/// <summary>A zip of the built function with the files that scripts/package puts into it.</summary>
public sealed class LambdaZip : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("etl-zip-").FullName;

    public LambdaZip()
    {
        Path = System.IO.Path.Combine(_folder, "etl-trigger.zip");
        using var zip = ZipFile.Open(Path, ZipArchiveMode.Create);
        foreach (var name in (string[])["bootstrap.dll", "bootstrap.runtimeconfig.json", "bootstrap.deps.json"])
        {
            zip.CreateEntryFromFile(System.IO.Path.Combine(AppContext.BaseDirectory, name), name);
        }
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
