namespace Etl.DuckDB.Native;

/// <summary>Some rows of a result, at most 2048, column by column.</summary>
internal sealed class DataChunk : IDisposable
{
    private readonly DataChunkHandle _handle;
    private readonly VectorReader[] _readers;

    internal DataChunk(DataChunkHandle handle, VectorReader[] readers)
    {
        (_handle, _readers) = (handle, readers);
        var chunk = handle.DangerousGetHandle();
        RowCount = (int)NativeMethods.ChunkSize(chunk);
        for (var i = 0; i < readers.Length; i++)
        {
            readers[i].Attach(NativeMethods.ChunkVector(chunk, (ulong)i), RowCount);
        }
    }

    public int RowCount { get; }

    public int ColumnCount => _readers.Length;

    /// <summary>The reader of a column: a <see cref="VectorReader{T}"/> of the type that <see cref="VectorReaders"/> chose.</summary>
    public VectorReader this[int column]
    {
        get
        {
            ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
            return _readers[column];
        }
    }

    /// <summary>The rows as objects.</summary>
    public IEnumerable<object?[]> Rows() => Enumerable.Range(0, RowCount).Select(ReadRow);

    public void Dispose()
    {
        if (_handle.IsClosed)
        {
            return;
        }

        foreach (var reader in _readers)
        {
            reader.Attach(0, 0);
        }

        _handle.Dispose();
    }

    private object?[] ReadRow(int row)
    {
        var values = new object?[ColumnCount];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = this[i].Read(row);
        }

        return values;
    }
}
