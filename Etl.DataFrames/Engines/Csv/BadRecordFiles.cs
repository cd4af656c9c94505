using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Etl.DataFrames.Engines.Csv;

/// <summary>Writes bad records as JSON lines, one file per input file, <c>name-(hash of the path).jsonl</c>: path, line, column, value, reason, record.</summary>
internal sealed class BadRecordFiles(string folder) : IBadRecordSink, IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _lock = new();
    private readonly Dictionary<string, StreamWriter> _writers = [];

    public void Add(BadRecord record)
    {
        lock (_lock)
        {
            Writer(record.Path).WriteLine(JsonSerializer.Serialize(record, Json));
        }
    }

    public void Dispose()
    {
        foreach (var writer in _writers.Values)
        {
            writer.Dispose();
        }
    }

    // Files of the same name in different folders must not overwrite each other's records.
    private static string FileName(string path) =>
        $"{Path.GetFileName(path)}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(path))))[..8]}.jsonl";

    private StreamWriter Writer(string path)
    {
        if (!_writers.TryGetValue(path, out var writer))
        {
            Directory.CreateDirectory(folder);
            writer = _writers[path] = new StreamWriter(Path.Combine(folder, FileName(path))) { NewLine = "\n" };
        }

        return writer;
    }
}
