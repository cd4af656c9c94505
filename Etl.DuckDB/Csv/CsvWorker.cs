using Etl.DuckDB.Csv.Blocks;

namespace Etl.DuckDB.Csv;

/// <summary>One thread's part of a <see cref="CsvScan"/>.</summary>
internal sealed class CsvWorker(CsvScan scan) : IDisposable
{
    private readonly RecordReader _reader = scan.CreateRows();
    private Block? _block;
    private int _file = -1;

    /// <summary>Fills the targets, one for each column of the projection, from row 0 on.</summary>
    /// <param name="targets">Where the values go; every row valid.</param>
    /// <param name="capacity">How many rows fit.</param>
    /// <returns>How many rows were filled; 0 when there are no more.</returns>
    public int Fill(ReadOnlySpan<ColumnTarget> targets, int capacity)
    {
        try
        {
            return FillRows(targets, capacity);
        }
        catch (Exception failure)
        {
            scan.Fail(failure);
            throw;
        }
    }

    public void Dispose() => EndBlock();

    private int FillRows(ReadOnlySpan<ColumnTarget> targets, int capacity)
    {
        var rows = 0;
        while (rows < capacity && (_block is not null || TryBegin()))
        {
            rows += _reader.Fill(targets, rows, capacity - rows);
            if (rows < capacity)
            {
                EndBlock();
            }
        }

        return rows;
    }

    private bool TryBegin()
    {
        _block = scan.Next(ref _file);
        if (_block is null)
        {
            return false;
        }

        _reader.Begin(scan.File(_file), _block);
        return true;
    }

    private void EndBlock()
    {
        if (_block is not null)
        {
            scan.Pool.Return(_block);
            _block = null;
        }
    }
}
