using System.IO.Compression;
using System.Text;
using Etl.DataFrames.Engines;

namespace Etl.DuckDB.Files;

/// <summary>Files of lines, one for each combination of partition values. The first value of a row is its line, the others are its partition.</summary>
/// <param name="target">The table.</param>
/// <param name="staging">The folder to write to.</param>
/// <param name="options">How.</param>
internal sealed class LineFiles(FileTarget target, string staging, LineFileOptions options) : IDisposable
{
    // Beyond it the file that was opened first is closed, and opened again when it gets another line.
    private const int MostOpen = 100;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Dictionary<string, StreamWriter> _open = [];
    private readonly Queue<string> _order = [];
    private readonly int[] _partitions = PlacesOf(target);

    /// <summary>How many rows there were.</summary>
    public long Rows { get; private set; }

    public void Add(object?[] row)
    {
        Rows++;
        var line = (string?)row[0] ?? "";
        if (line.Length > 0 || !options.SkipsEmpty)
        {
            var writer = WriterOf(FolderOf(row));
            writer.Write(line);
            writer.Write(options.LineEnd);
        }
    }

    /// <summary>Closes the files. A table without partitions has one even if it has no rows.</summary>
    public void Complete()
    {
        if (_partitions.Length == 0 && _open.Count == 0)
        {
            WriterOf("");
        }

        Dispose();
    }

    public void Dispose()
    {
        foreach (var writer in _open.Values)
        {
            writer.Dispose();
        }

        _open.Clear();
    }

    // The places of the partition columns in a row, outermost first.
    private static int[] PlacesOf(FileTarget target)
    {
        var inRow = target.Schema.Fields.Where(field => target.PartitionBy.Contains(field.Name)).Select(field => field.Name).ToList();
        return [.. target.PartitionBy.Select(name => inRow.IndexOf(name) + 1)];
    }

    private string FolderOf(object?[] row) => _partitions.Length == 0 ? "" : Path.Combine([.. target.PartitionBy.Zip(_partitions, (name, place) =>
        $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(Text(row[place]))}")]);

    private static string Text(object? value) => value switch
    {
        null => PartitionFolders.NullValue,
        DateOnly date => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    private StreamWriter WriterOf(string folder)
    {
        if (_open.TryGetValue(folder, out var writer))
        {
            return writer;
        }

        if (_open.Count >= MostOpen && _order.TryDequeue(out var oldest) && _open.Remove(oldest, out var closed))
        {
            closed.Dispose();
        }

        _order.Enqueue(folder);
        return _open[folder] = Open(Path.Combine(Directory.CreateDirectory(Path.Combine(staging, folder)).FullName, "part"));
    }

    private StreamWriter Open(string path)
    {
        var isNew = !File.Exists(path);
        Stream file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.None);
        var writer = new StreamWriter(options.IsCompressed ? new GZipStream(file, CompressionLevel.Optimal) : file, Utf8, bufferSize: 64 * 1024);
        if (isNew && options.Header is { } header)
        {
            writer.Write(header);
            writer.Write(options.LineEnd);
        }

        return writer;
    }
}
