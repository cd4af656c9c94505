namespace Etl.DuckDB.Native;

/// <summary>Reads an argument of a scalar function in place. Valid during the call only.</summary>
internal readonly unsafe struct VectorView
{
    private readonly nint _vector;
    private readonly byte* _data;
    private readonly ulong* _validity;

    internal VectorView(nint vector, int count)
    {
        _vector = vector;
        _data = NativeMethods.VectorData(vector);
        _validity = NativeMethods.VectorValidity(vector);
        Count = count;
    }

    public int Count { get; }

    /// <summary>True when no row is known to be NULL.</summary>
    public bool HasNoNulls => _validity == null;

    /// <summary>The elements of all rows of a LIST.</summary>
    public VectorView Elements => new(NativeMethods.ListChild(_vector), (int)NativeMethods.ListSize(_vector));

    public bool IsNull(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Count, nameof(row));
        return _validity != null && (_validity[row >> 6] & (1UL << (row & 63))) == 0;
    }

    /// <summary>The rows as they lie in memory; what is behind a NULL has no meaning.</summary>
    public ReadOnlySpan<T> Values<T>()
        where T : unmanaged => new(_data, Count);

    /// <summary>A row's VARCHAR as UTF-8, or its BLOB. The row must not be NULL.</summary>
    public ReadOnlySpan<byte> Bytes(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Count, nameof(row));
        return NativeString.BytesOf((NativeString*)_data + row);
    }

    /// <summary>Where a row's elements are in <see cref="Elements"/>.</summary>
    public Range RangeOf(int row)
    {
        var entry = Values<ListEntry>()[row];
        return (int)entry.Offset..(int)(entry.Offset + entry.Length);
    }

    /// <summary>A field of a STRUCT.</summary>
    public VectorView Field(int index) => new(NativeMethods.StructChild(_vector, (ulong)index), Count);
}
