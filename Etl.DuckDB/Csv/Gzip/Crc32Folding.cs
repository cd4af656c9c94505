using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Etl.DuckDB.Csv.Gzip;

/// <summary>
/// CRC-32 by carry-less multiplication: Gopal et al., "Fast CRC Computation for Generic Polynomials Using PCLMULQDQ Instruction", Intel 2009.
/// The constants are those of the paper for the reflected gzip polynomial.
/// </summary>
internal static class Crc32Folding
{
    public const int MinLength = 64;

    private static Vector128<ulong> FoldByFour => Vector128.Create(0x0154442bd4UL, 0x01c6e41596UL);
    private static Vector128<ulong> FoldByOne => Vector128.Create(0x01751997d0UL, 0x00ccaa009eUL);
    private static Vector128<ulong> FoldToSixtyFour => Vector128.Create(0x0163cd6124UL, 0UL);
    private static Vector128<ulong> Barrett => Vector128.Create(0x01db710641UL, 0x01f7011641UL);
    private static Vector128<ulong> LowHalves => Vector128.Create(0xFFFFFFFFUL, 0xFFFFFFFFUL);

    /// <summary>Takes as many whole vectors from the front of <paramref name="bytes"/> as there are.</summary>
    public static uint Append(uint crc, ref ReadOnlySpan<byte> bytes)
    {
        var lane0 = Load(bytes, 0) ^ Vector128.CreateScalar((ulong)crc);
        var (lane1, lane2, lane3) = (Load(bytes, 16), Load(bytes, 32), Load(bytes, 48));
        for (bytes = bytes[64..]; bytes.Length >= 64; bytes = bytes[64..])
        {
            lane0 = Fold(lane0, FoldByFour) ^ Load(bytes, 0);
            lane1 = Fold(lane1, FoldByFour) ^ Load(bytes, 16);
            lane2 = Fold(lane2, FoldByFour) ^ Load(bytes, 32);
            lane3 = Fold(lane3, FoldByFour) ^ Load(bytes, 48);
        }

        lane0 = Fold(Fold(Fold(lane0, FoldByOne) ^ lane1, FoldByOne) ^ lane2, FoldByOne) ^ lane3;
        for (; bytes.Length >= 16; bytes = bytes[16..])
        {
            lane0 = Fold(lane0, FoldByOne) ^ Load(bytes, 0);
        }

        return Reduce(lane0);
    }

    private static uint Reduce(Vector128<ulong> lane)
    {
        lane = Shift(lane, 8) ^ Pclmulqdq.CarrylessMultiply(lane, FoldByOne, 0x10);
        lane = Shift(lane, 4) ^ Pclmulqdq.CarrylessMultiply(lane & LowHalves, FoldToSixtyFour, 0x00);
        var quotient = Pclmulqdq.CarrylessMultiply(lane & LowHalves, Barrett, 0x10) & LowHalves;
        return (lane ^ Pclmulqdq.CarrylessMultiply(quotient, Barrett, 0x00)).AsUInt32()[1];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Fold(Vector128<ulong> lane, Vector128<ulong> by) =>
        Pclmulqdq.CarrylessMultiply(lane, by, 0x00) ^ Pclmulqdq.CarrylessMultiply(lane, by, 0x11);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Shift(Vector128<ulong> lane, [ConstantExpected] byte bytes) => Sse2.ShiftRightLogical128BitLane(lane, bytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Load(ReadOnlySpan<byte> bytes, int at) =>
        Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(bytes), (nuint)at).AsUInt64();
}
