using System.Runtime.CompilerServices;

namespace Etl.DuckDB.Csv.Gzip;

/// <summary>The next bits of a deflate stream, lowest first. Bits above <see cref="Count"/> may already hold bytes that were not counted.</summary>
internal unsafe struct BitReader
{
    /// <summary>Bits that a refill provides at least.</summary>
    public const int Refilled = 56;

    public ulong Bits;
    public int Count;
    public byte* Next;

    public static BitReader At(StoredInput input) => new() { Next = input.Bytes + input.Position };

    /// <summary>The position in the input of the first byte of which no bit was used.</summary>
    public readonly int Position(StoredInput input) => (int)(Next - input.Bytes) - (Count >> 3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Refill()
    {
        Bits |= Unsafe.ReadUnaligned<ulong>(Next) << Count;
        Next += (63 - Count) >> 3;
        Count |= Refilled;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Skip(int count)
    {
        Bits >>= count;
        Count -= count;
    }

    public uint Take(int count)
    {
        var value = (uint)Bits & ((1U << count) - 1);
        Skip(count);
        return value;
    }
}
