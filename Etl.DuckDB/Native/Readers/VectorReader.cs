namespace Etl.DuckDB.Native;

/// <summary>Reads the rows of one column, chunk by chunk. Its values are gone when the chunk is disposed.</summary>
internal abstract unsafe class VectorReader
{
    private ulong* _validity;

    /// <summary>The rows in the chunk at hand.</summary>
    public int Count { get; private set; }

    /// <summary>The type of the values.</summary>
    public abstract Type ValueType { get; }

    /// <summary>True when no row is known to be NULL, so that rows need not be asked one by one.</summary>
    public bool HasNoNulls => _validity == null;

    protected byte* Data { get; private set; }

    /// <summary>True for NULL.</summary>
    public bool IsNull(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Count, nameof(row));
        return _validity != null && (_validity[row >> 6] & (1UL << (row & 63))) == 0;
    }

    /// <summary>A row's value, null for NULL.</summary>
    public object? Read(int row) => IsNull(row) ? null : ReadValue(row);

    /// <summary>Points the reader at a vector, or at nothing.</summary>
    internal virtual void Attach(nint vector, int count)
    {
        Data = vector == 0 ? null : NativeMethods.VectorData(vector);
        _validity = vector == 0 ? null : NativeMethods.VectorValidity(vector);
        Count = vector == 0 ? 0 : count;
    }

    /// <summary>A row's value; the row is in range and not NULL.</summary>
    protected abstract object ReadValue(int row);

    /// <summary>The rows from a position on, as they lie in memory.</summary>
    protected ReadOnlySpan<T> Raw<T>()
        where T : unmanaged => new(Data, Count);
}
