using System.Buffers;
using System.Text;
using System.Text.Unicode;

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

    /// <summary>Makes a row NULL. For a STRUCT do the same to its fields: DuckDB may look at them alone.</summary>
    public void SetNull(int row)
    {
        CheckRow(row);
        Validity()[row >> 6] &= ~(1UL << (row & 63));
    }

    /// <summary>Writes a VARCHAR.</summary>
    /// <exception cref="DuckDbException">The bytes are not UTF-8.</exception>
    public void SetString(int row, ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            throw new DuckDbException(
                "A text to be stored is not valid UTF-8. Store it as BLOB, or replace what is wrong.", DuckDbErrorType.InvalidInput);
        }

        SetBytes(row, utf8);
    }

    /// <summary>Writes a VARCHAR.</summary>
    public void SetString(int row, ReadOnlySpan<char> text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        SetBytes(row, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>Writes a BLOB.</summary>
    public void SetBytes(int row, ReadOnlySpan<byte> bytes)
    {
        CheckRow(row);
        if (bytes.Length > NativeString.InlineLength)
        {
            SetLongBytes(row, bytes);
            return;
        }

        var slot = (NativeString*)_data + row;
        *slot = default;
        slot->Length = (uint)bytes.Length;
        bytes.CopyTo(new Span<byte>(slot->Inlined, NativeString.InlineLength));
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

    /// <summary>Makes every row NULL whose bit is not set, and the fields of a STRUCT with it.</summary>
    internal void SetValidity(ReadOnlySpan<ulong> valid, LogicalType type)
    {
        valid.CopyTo(new Span<ulong>(Validity(), valid.Length));
        for (var i = 0; type.Id == DuckDbTypeId.Struct && i < type.Fields.Count; i++)
        {
            Field(i).SetValidity(valid, type.Fields[i].Type);
        }
    }

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

    private void SetLongBytes(int row, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
        {
            NativeMethods.AssignString(_vector, (ulong)row, start, (ulong)bytes.Length);
        }
    }

    private void CheckRow(int row) => ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Capacity, nameof(row));
}
