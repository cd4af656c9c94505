using System.IO.Compression;
using System.Text;
using Etl.Jobs.Sample;

namespace Etl.Jobs.Tests.Sample;

/// <summary>A sample in a folder of its own, and its rows.</summary>
public sealed class SampleFiles : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("etl-sample-").FullName;

    internal SampleSummary Write(SampleOptions options, IProgress<SampleProgress>? progress = null) =>
        SampleGenerator.Write(options, Folder, progress);

    public byte[] Bytes(string table) => File.ReadAllBytes(PathOf(table));

    public string Text(string table)
    {
        using var gzip = new GZipStream(File.OpenRead(PathOf(table)), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip, new UTF8Encoding(false, throwOnInvalidBytes: true));
        return reader.ReadToEnd();
    }

    public string Header(string table) => Text(table).Split('\n')[0];

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string table)
    {
        var lines = Text(table).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(CsvLine.Split).ToList();
        return lines.Skip(1).Select(fields => lines[0].Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second)).ToList();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string PathOf(string table) => Directory.GetFiles(Folder, $"{table}_*.csv.gz").Single();
}
