using System.Text;
using System.Text.Unicode;
using Etl.DuckDB.Csv.Blocks;

namespace Etl.DuckDB.Csv.PlainLines;

/// <summary>The lines of blocks as rows of <see cref="LineOptions.Schema"/>.</summary>
internal sealed unsafe class LineRecordReader(CsvScan scan) : RecordReader
{
    private readonly int _value = Array.IndexOf(scan.Projection, 0);
    private readonly int _path = Array.IndexOf(scan.Projection, 1);
    private readonly int _line = Array.IndexOf(scan.Projection, 2);
    private InputFile _file = null!;
    private Block _block = null!;
    private byte[] _pathBytes = [];
    private LineCursor _cursor;

    public override void Begin(InputFile file, Block block)
    {
        // As Java decodes it: each bad sequence becomes U+FFFD.
        if (!Utf8.IsValid(block.Span))
        {
            block.Replace(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(block.Span)));
        }

        file.Metrics.AddBytes(block.Length);
        (_file, _block, _pathBytes) = (file, block, Encoding.UTF8.GetBytes(file.Path));
        _cursor = new LineCursor(scan.Options.Spark!.LineSeparator, scan.Options.Spark.MultiLine);
    }

    public override int Fill(ReadOnlySpan<ColumnTarget> targets, int firstRow, int capacity)
    {
        var rows = 0;
        while (rows < capacity && _cursor.TryNext(_block.Span, out var line))
        {
            var row = firstRow + rows++;
            if (_value >= 0)
            {
                targets[_value].SetString(row, line);
            }

            if (_path >= 0)
            {
                targets[_path].SetString(row, _pathBytes);
            }

            if (_line >= 0)
            {
                ((long*)targets[_line].Data)[row] = _block.FirstLine + _cursor.Passed - 1;
            }
        }

        _file.Metrics.AddRecords(rows);
        return rows;
    }
}
