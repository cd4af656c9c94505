using System.Buffers;
using System.Text;

namespace Etl.DuckDB.Native;

/// <summary>Writes a column in place. Valid during the call that hands it out.</summary>
internal readonly unsafe struct VectorWriter
{
    /// <summary>The rows of a chunk at most.</summary>
    public const int ChunkCapacity = 2048;

    private readonly nint _vector;
    private readonly byte* _data;

    internal VectorWriter(nint vector, int capacity = ChunkCapacity)
    {
        _vector = vector;
        _data = NativeMethods.VectorData(vector);
        Capacity = capacity;
    }

    public int Capacity { get; }

    /// <summary>The rows as they lie in memory.</summary>
    public Span<T> Values<T>()
        where T : unmanaged => new(_data, Capacity);

    public void SetNull(int row)
    {
        CheckRow(row);
        Validity()[row >> 6] &= ~(1UL << (row & 63));
    }

    /// <summary>Writes a VARCHAR, which must be valid UTF-8, or a BLOB.</summary>
    public void SetString(int row, ReadOnlySpan<byte> utf8)
    {
        CheckRow(row);
        if (utf8.Length > NativeString.InlineLength)
        {
            SetLongString(row, utf8);
            return;
        }

        var text = (NativeString*)_data + row;
        *text = default;
        text->Length = (uint)utf8.Length;
        utf8.CopyTo(new Span<byte>(text->Inlined, NativeString.InlineLength));
    }

    /// <summary>Writes a VARCHAR.</summary>
    public void SetString(int row, ReadOnlySpan<char> text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        SetString(row, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>Makes room for the elements of a LIST's rows, all together, and says how many there are.</summary>
    /// <returns>The writer of the elements. What an earlier call returned is gone.</returns>
    public VectorWriter SetElementCount(int count)
    {
        _ = NativeMethods.ReserveList(_vector, (ulong)count);
        _ = NativeMethods.SetListSize(_vector, (ulong)count);
        return new VectorWriter(NativeMethods.ListChild(_vector), count);
    }

    /// <summary>Says which elements belong to a LIST's row.</summary>
    public void SetElements(int row, int offset, int length) => Values<ListEntry>()[row] = new ListEntry((ulong)offset, (ulong)length);

    /// <summary>The writer of a STRUCT's field.</summary>
    public VectorWriter Field(int index) => new(NativeMethods.StructChild(_vector, (ulong)index), Capacity);

    /// <summary>Makes every row NULL whose bit is not set.</summary>
    internal void SetValidity(ReadOnlySpan<ulong> valid) => valid.CopyTo(new Span<ulong>(Validity(), valid.Length));

    private ulong* Validity()
    {
        var validity = NativeMethods.VectorValidity(_vector);
        if (validity != null)
        {
            return validity;
        }

        NativeMethods.EnsureValidityWritable(_vector);
        return NativeMethods.VectorValidity(_vector);
    }

    private void SetLongString(int row, ReadOnlySpan<byte> utf8)
    {
        fixed (byte* start = utf8)
        {
            NativeMethods.AssignString(_vector, (ulong)row, start, (ulong)utf8.Length);
        }
    }

    private void CheckRow(int row) => ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Capacity, nameof(row));
}
