using Etl.DuckDB.Csv.Blocks;
using Etl.DuckDB.Csv.Tokens;

namespace Etl.DuckDB.Csv.Strict;

/// <summary>Reads records by the strict grammar: a record breaks a rule or becomes a row, and no value is changed.</summary>
internal sealed unsafe class StrictRecordReader : RecordReader
{
    private readonly BlockTokenizer _tokenizer;
    private readonly StrictRows _rows;
    private readonly BadRecords _bad;
    private RecordRuns _runs = null!;

    public StrictRecordReader(CsvScan scan)
    {
        _tokenizer = new BlockTokenizer(scan.Options.Dialect);
        _bad = new BadRecords(scan, _tokenizer);
        _rows = new StrictRows(scan, _bad);
    }

    public override void Begin(InputFile file, Block block)
    {
        TextFault.Check(block, file.Path);
        _tokenizer.Tokenize(block, file.Path);
        _bad.Begin(file, block);
        _rows.Begin(file, block, _tokenizer.Tokens);
        _runs = new RecordRuns(_tokenizer.Tokens, file.Layout.Width);
        file.Metrics.AddBytes(block.Length);
    }

    public override int Fill(ReadOnlySpan<ColumnTarget> targets, int firstRow, int capacity)
    {
        var rows = 0;
        while (rows < capacity && _runs.TryNext(Math.Min(capacity - rows, FieldRun.MaxRows), out var run))
        {
            rows += run.IsRegular ? _rows.Read(run, targets, firstRow + rows) : Skip(run);
        }

        return rows;
    }

    private int Skip(RecordRun run)
    {
        if (run.IsBlank)
        {
            _bad.CountBlank();
        }
        else
        {
            _bad.AddWidth(run);
        }

        return 0;
    }
}
