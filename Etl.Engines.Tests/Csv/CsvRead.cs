using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Etl.DataFrames.Engines.Csv;
using Etl.DataFrames.Types;
using Etl.DuckDB.Csv;

namespace Etl.Engines.Tests.Csv;

/// <summary>What one read returned.</summary>
internal sealed record CsvRead(IReadOnlyList<object?[]> Rows, IReadOnlyList<BadRecord> Bad, IReadOnlyList<CsvFileMetrics> Metrics)
{
    private const string Path = "dir/f.csv";

    public static CsvOptions Options { get; } = new() { Strict = true, Header = true };

    public object? Single => Rows.Should().ContainSingle().Which.Should().ContainSingle().Which;

    public static CsvRead Text(string text, StructType schema, CsvOptions? options = null, int[]? projection = null, int workers = 1) =>
        Bytes(Encoding.UTF8.GetBytes(text), schema, options, projection, workers);

    public static CsvRead Bytes(byte[] bytes, StructType schema, CsvOptions? options = null, int[]? projection = null, int workers = 1, string path = Path) =>
        Files(new() { [path] = bytes }, schema, options, projection, workers);

    public static CsvRead Gzip(byte[] bytes, StructType schema, CsvOptions? options = null) => Bytes(bytes, schema, options, path: Path + ".gz");

    public static CsvRead Files(
        Dictionary<string, byte[]> files, StructType schema, CsvOptions? options = null, int[]? projection = null, int workers = 1)
    {
        projection ??= [.. Enumerable.Range(0, schema.Fields.Count)];
        var sink = new Sink();
        using var scan = new CsvScan(files.Keys, options ?? Options, schema, projection, sink, path => new MemoryStream(files[path]));
        var rows = new ConcurrentQueue<object?[]>();
        Parallel.For(0, workers, new() { MaxDegreeOfParallelism = workers }, _ => Drain(scan, schema, projection, rows));
        return new([.. rows], [.. sink.Records], scan.Metrics);
    }

    /// <summary>Reads one field of one column by the strict grammar.</summary>
    public static CsvRead Field(string text, DataType type, bool isNullable = true, IReadOnlyDictionary<string, object>? rules = null) =>
        Text($"c\n\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n", new StructType(new StructField("c", type, isNullable, rules)));

    public static byte[] Compress(string text, CompressionLevel level = CompressionLevel.Optimal) => Compress(Encoding.UTF8.GetBytes(text), level);

    public static byte[] Compress(byte[] bytes, CompressionLevel level = CompressionLevel.Optimal)
    {
        if (bytes.Length == 0)
        {
            // The framework writes nothing at all when it is given nothing.
            return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        }

        var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, level))
        {
            gzip.Write(bytes);
        }

        return stream.ToArray();
    }

    private static void Drain(CsvScan scan, StructType schema, int[] projection, ConcurrentQueue<object?[]> rows)
    {
        MemoryColumn[] columns = [.. projection.Select(index => new MemoryColumn(schema.Fields[index].DataType))];
        using var worker = scan.CreateWorker();
        for (var count = worker.Fill(columns, MemoryColumn.Capacity); count > 0; count = worker.Fill(columns, MemoryColumn.Capacity))
        {
            for (var row = 0; row < count; row++)
            {
                rows.Enqueue([.. columns.Select(column => column[row])]);
            }

            Array.ForEach(columns, column => column.Clear());
        }

        Array.ForEach(columns, column => column.Dispose());
    }

    private sealed class Sink : IBadRecordSink
    {
        public ConcurrentQueue<BadRecord> Records { get; } = new();

        public void Add(BadRecord record) => Records.Enqueue(record);
    }
}
