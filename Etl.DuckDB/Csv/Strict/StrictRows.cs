using System.Runtime.CompilerServices;
using Etl.DuckDB.Csv.Blocks;
using Etl.DuckDB.Csv.Tokens;

namespace Etl.DuckDB.Csv.Strict;

/// <summary>Converts runs of records column by column; every column is checked, the projected ones are kept.</summary>
internal sealed unsafe class StrictRows
{
    private readonly StrictColumn?[] _columns;
    private readonly int[] _targets;
    private readonly byte[] _unwanted = GC.AllocateUninitializedArray<byte>(FieldRun.MaxRows * sizeof(Int128), pinned: true);
    private readonly Faults _faults = new();
    private readonly BadRecords _bad;
    private InputFile _file = null!;
    private Block _block = null!;
    private BlockTokens _tokens = null!;

    public StrictRows(CsvScan scan, BadRecords bad)
    {
        _columns = [.. scan.Schema.Fields.Select(field => scan.Options.IsLineNumber(field) ? null : StrictColumns.Create(field))];
        _targets = [.. Enumerable.Range(0, _columns.Length).Select(column => Array.IndexOf(scan.Projection, column))];
        _bad = bad;
    }

    public void Begin(InputFile file, Block block, BlockTokens tokens) => (_file, _block, _tokens) = (file, block, tokens);

    /// <summary>Fills rows from <paramref name="firstRow"/> on and returns how many; bad records are passed on and leave no gap.</summary>
    public int Read(RecordRun run, ReadOnlySpan<ColumnTarget> targets, int firstRow)
    {
        _file.Metrics.AddRecords(run.Records);
        Convert(run, targets, firstRow);
        if (_faults.Items.Count == 0)
        {
            Complete(run, targets, firstRow);
            return run.Records;
        }

        return ReadAround(_bad.Add(run, _faults), run, targets, firstRow);
    }

    // Bad records are rare: what is left is converted once more, piece by piece.
    private int ReadAround(IReadOnlyList<int> badRows, RecordRun run, ReadOnlySpan<ColumnTarget> targets, int firstRow)
    {
        var rows = 0;
        var next = 0;
        foreach (var bad in badRows.Append(run.Records))
        {
            var part = run with { Record = run.Record + next, Field = run.Field + (next * run.Fields), Records = bad - next };
            if (part.Records > 0)
            {
                Convert(part, targets, firstRow + rows);
                Complete(part, targets, firstRow + rows);
                rows += part.Records;
            }

            next = bad + 1;
        }

        return rows;
    }

    private void Convert(RecordRun run, ReadOnlySpan<ColumnTarget> targets, int firstRow)
    {
        _faults.Clear();
        for (var i = 0; i < _columns.Length; i++)
        {
            if (_columns[i] is not { } column)
            {
                continue;
            }

            var target = _targets[i] >= 0 ? targets[_targets[i]] : null;
            if (column.Width == 0)
            {
                column.ReadText(Fields(run, i), target, firstRow, _faults);
            }
            else
            {
                column.Read(Fields(run, i), target is null ? Unwanted : (byte*)target.Data + (firstRow * column.Width), _faults);
            }
        }
    }

    private void Complete(RecordRun run, ReadOnlySpan<ColumnTarget> targets, int firstRow)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            if (_targets[i] < 0)
            {
                continue;
            }

            if (_columns[i] is { } column)
            {
                column.SetNulls(targets[_targets[i]], firstRow);
            }
            else
            {
                SetLines(run, (long*)targets[_targets[i]].Data + firstRow);
            }
        }
    }

    private void SetLines(RecordRun run, long* lines)
    {
        for (var row = 0; row < run.Records; row++)
        {
            lines[row] = _block.FirstLine + _tokens.RecordLines[run.Record + row];
        }
    }

    private FieldRun Fields(RecordRun run, int column)
    {
        var field = run.Field + _file.Layout.FieldOf[column];
        return new(_block.Text, _tokens.Starts + field, _tokens.Ends + field, run.Fields, run.Records);
    }

    private byte* Unwanted => (byte*)Unsafe.AsPointer(ref _unwanted[0]);
}
