using System.Numerics;
using System.Runtime.CompilerServices;

namespace Etl.DuckDB.Csv.Strict;

/// <summary>
/// Reads up to sixteen digits eight at a time. The eight bytes that end with a field are loaded as one word, whatever stands before the field;
/// blocks have room in front for that.
/// </summary>
internal static unsafe class Digits
{
    private const ulong Zeros = 0x3030303030303030;
    private const ulong Ones = 0x0101010101010101;
    private const ulong HighBits = 0x8080808080808080;
    private const ulong PointBytes = ('.' ^ '0') * Ones;

    /// <summary>Reads 1 to 16 digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryWhole(byte* text, int length, out long value)
    {
        if ((uint)(length - 1) < 8)
        {
            var word = Last(text + length, length);
            value = Value(word);
            return AreDigits(word);
        }

        return TryLongWhole(text, length, out value);
    }

    /// <summary>Reads 1 to 16 characters of digits and at most one point, without the point.</summary>
    /// <param name="text">The first character.</param>
    /// <param name="length">How many there are.</param>
    /// <param name="value">The digits as one number.</param>
    /// <param name="decimals">How many digits follow the point.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryDecimal(byte* text, int length, out long value, out int decimals)
    {
        if ((uint)(length - 1) < 8)
        {
            var word = RemovePoint(Last(text + length, length), out decimals);
            value = Value(word);
            return AreDigits(word) && length > (decimals >= 0 ? 1 : 0);
        }

        return TryLongDecimal(text, length, out value, out decimals);
    }

    private static bool TryLongWhole(byte* text, int length, out long value)
    {
        if ((uint)(length - 9) >= 8)
        {
            value = 0;
            return false;
        }

        var high = Last(text + length - 8, length - 8);
        var low = Last(text + length, 8);
        value = (Value(high) * 100_000_000) + Value(low);
        return AreDigits(high) && AreDigits(low);
    }

    private static bool TryLongDecimal(byte* text, int length, out long value, out int decimals)
    {
        if ((uint)(length - 9) >= 8)
        {
            (value, decimals) = (0, -1);
            return false;
        }

        var high = Last(text + length - 8, length - 8);
        var low = RemovePoint(Last(text + length, 8), out decimals);
        var power = 10_000_000;
        if (decimals < 0)
        {
            high = RemovePoint(high, out decimals);
            decimals += decimals >= 0 ? 8 : 0;
            power = 100_000_000;
        }

        value = (Value(high) * power) + Value(low);
        return AreDigits(high) && AreDigits(low);
    }

    // Digits end in the highest byte; bytes that belong to the text before become the digit zero.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Last(byte* end, int count)
    {
        var shift = 64 - (count * 8);
        return (Unsafe.ReadUnaligned<ulong>(end - 8) ^ Zeros) >> shift << shift;
    }

    // Closes the gap by moving the whole part up one byte; decimals is -1 where there is no point.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong RemovePoint(ulong word, out int decimals)
    {
        var difference = word ^ PointBytes;
        var found = (difference - Ones) & ~difference & HighBits;
        if (found == 0)
        {
            decimals = -1;
            return word;
        }

        var bit = BitOperations.TrailingZeroCount(found) & 0x38;
        decimals = 7 - (bit >> 3);
        var whole = word & ((1UL << bit) - 1);
        var fraction = word >> bit >> 8 << 8 << bit;
        return (whole << 8) | fraction;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreDigits(ulong word) => (((word + 0x7676767676767676) | word) & HighBits) == 0;

    // Pairs, then fours, then all eight digits: three multiplications.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Value(ulong word)
    {
        const ulong Mask = 0x000000FF000000FF;
        word = (word * 10) + (word >> 8);
        return (uint)((((word & Mask) * 0x000F424000000064) + (((word >> 16) & Mask) * 0x0000271000000001)) >> 32);
    }
}
