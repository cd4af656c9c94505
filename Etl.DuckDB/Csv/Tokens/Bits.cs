using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Etl.DuckDB.Csv.Tokens;

/// <summary>Sets of positions among 64 bytes, one bit each.</summary>
internal static unsafe class Bits
{
    /// <summary>Positions of one byte value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(byte* text, byte value)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            return Vector512.Equals(Vector512.Load(text), Vector512.Create(value)).ExtractMostSignificantBits();
        }

        var wanted = Vector256.Create(value);
        ulong low = Vector256.Equals(Vector256.Load(text), wanted).ExtractMostSignificantBits();
        ulong high = Vector256.Equals(Vector256.Load(text + 32), wanted).ExtractMostSignificantBits();
        return low | (high << 32);
    }

    /// <summary>Bits 0 to <paramref name="count"/> - 1; all of them from 64 up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong First(int count) => count >= 64 ? ulong.MaxValue : (1UL << count) - 1;

    /// <summary>Each bit becomes the parity of itself and all lower bits: set from an odd bit up to the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Parity(ulong bits)
    {
        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        bits ^= bits << 16;
        return bits ^ (bits << 32);
    }
}
