using System.Text;
using System.Text.Unicode;
using Etl.DataFrames;
using Etl.DataFrames.Engines.Csv;
using Etl.DuckDB.Csv.Blocks;

namespace Etl.DuckDB.Csv.Spark;

/// <summary>Reads records as Spark's CSV source does: what does not fit becomes null, and the mode says what becomes of the record.</summary>
internal sealed class SparkRecordReader(CsvScan scan) : RecordReader
{
    private readonly LooseReader _reader = new(scan.Options);
    private readonly LooseFields _fields = new();
    private readonly SparkRows _rows = new(scan);
    private readonly CsvMode _mode = scan.Options.Mode;
    private InputFile _file = null!;
    private int _next;

    public override void Begin(InputFile file, Block block)
    {
        Repair(block);
        file.Metrics.AddBytes(block.Length);
        _fields.Clear();
        _rows.Begin(block);
        _reader.Read(block, _fields, onlyHeader: false);
        (_file, _next) = (file, 0);
    }

    public override int Fill(ReadOnlySpan<ColumnTarget> targets, int firstRow, int capacity)
    {
        var (rows, seen, bad) = (0, _next, 0);
        for (; _next < _fields.Count && rows < capacity; _next++)
        {
            if (_rows.Excess(_fields, _fields[_next]) is { } excess)
            {
                throw new BadInputException(_file.Path, excess, _fields[_next].Line);
            }

            var good = _rows.TryRead(_fields, _fields[_next], targets, firstRow + rows, _mode == CsvMode.Permissive);
            rows += good || _mode == CsvMode.Permissive ? 1 : 0;
            bad += good ? 0 : 1;
            if (!good && _mode == CsvMode.FailFast)
            {
                throw Malformed(_fields[_next]);
            }
        }

        _file.Metrics.AddRecords(_next - seen);
        _file.Metrics.AddBadRecords(bad);
        return rows;
    }

    private BadInputException Malformed(LooseFields.Record record) => new(
        _file.Path,
        $"a malformed record: '{_rows.Text(record)}'. Read with mode PERMISSIVE to get null for what does not fit",
        record.Line);

    // As Java decodes it: each bad sequence becomes U+FFFD.
    private static void Repair(Block block)
    {
        if (!Utf8.IsValid(block.Span))
        {
            block.Replace(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(block.Span)));
        }
    }
}
