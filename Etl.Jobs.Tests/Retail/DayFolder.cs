using System.IO.Compression;
using System.Text;

namespace Etl.Jobs.Tests.Retail;

/// <summary>A copy of the small day that a test changes.</summary>
internal sealed class DayFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DayFolder()
    {
        foreach (var file in Directory.EnumerateFiles(System.IO.Path.Combine(Repository.RetailData, "small"), "*.gz"))
        {
            File.Copy(file, _folder.File(System.IO.Path.GetFileName(file)));
        }
    }

    public static DateOnly Date { get; } = new(2024, 1, 13);

    public string Path => _folder.Path;

    /// <summary>Changes the lines of a table's file.</summary>
    public void Change(string table, Func<List<string>, IEnumerable<string>> change)
    {
        var path = _folder.File($"{table}_2024-01-13.csv.gz");
        var lines = FactFile.Read(path).ToList();
        using var gzip = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        gzip.Write(Encoding.UTF8.GetBytes(string.Join('\n', change(lines)) + "\n"));
    }

    public void Dispose() => _folder.Dispose();
}
