using System.Text.Encodings.Web;
using System.Text.Json;
using Etl.Jobs.Retail.Contracts;

namespace Etl.Jobs.Retail.Quarantine;

/// <summary>Writes the rows of a run that were set aside: one file of JSON lines per raw table, and counts them by reason.</summary>
internal sealed class QuarantineWriter(string folder)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, long> _counts = [];
    private readonly Dictionary<string, QuarantinedRow> _examples = [];

    /// <summary>The rows set aside so far.</summary>
    public long CountOf(TableContract table) => _counts.GetValueOrDefault(table.Table);

    /// <summary>The first row set aside, for a message.</summary>
    public string Example(string table) => _examples.TryGetValue(table, out var row)
        ? $"The first one is line {row.Line}{(row.Column is null ? "" : $", column '{row.Column}', value '{VisibleText.Value(row.Value)}'")}: {row.Reason}."
        : "";

    /// <summary>Adds rows, one at a time: there may be many.</summary>
    public void Add(TableContract table, IEnumerable<QuarantinedRow> rows)
    {
        StreamWriter? writer = null;
        try
        {
            foreach (var row in rows)
            {
                writer ??= Open(table);
                _examples.TryAdd(table.Table, row);
                writer.WriteLine(JsonSerializer.Serialize(row, Json));
                _counts[table.Table] = CountOf(table) + 1;
            }
        }
        finally
        {
            writer?.Dispose();
        }
    }

    /// <summary>Adds the records that the reader set aside.</summary>
    public void AddBadRecords(TableContract table, string badRecords, string fileName)
    {
        foreach (var path in Directory.Exists(badRecords) ? Directory.EnumerateFiles(badRecords, $"{fileName}-*.jsonl") : [])
        {
            Add(table, File.ReadLines(path).Select(line => JsonSerializer.Deserialize<BadRecordLine>(line, Json)!).Select(bad =>
                new QuarantinedRow(table.Table, fileName, bad.Line, bad.Column, bad.Value, bad.Reason, bad.Record)));
        }
    }

    private StreamWriter Open(TableContract table)
    {
        Directory.CreateDirectory(folder);
        return new StreamWriter(Path.Combine(folder, $"{table.Table}.jsonl"), append: true) { NewLine = "\n" };
    }

    // What the reader writes to badRecordsPath.
    private sealed record BadRecordLine(string Path, long Line, string? Column, string? Value, string Reason, string Record);
}
