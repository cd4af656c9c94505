using System.Globalization;
using System.Numerics;

namespace Etl.DataFrames;

/// <summary>
/// The digits that Java before 19 writes of a number: of the algorithm of Steele and White as java.lang.Double has it there (JDK-4511638), which for some numbers
/// gives a digit more than are needed to tell them apart. Spark's answers are those of Java 17.
/// </summary>
internal static class JavaDigits
{
    private const int FractionBits = 52;
    private const int SingleFractionBits = 23;
    private const long HiddenBit = 1L << FractionBits;
    private const double LogOfTwo = 0.301029995663981;

    private static readonly long[] PowersOfFive = [.. Enumerable.Range(0, 27).Select(power => (long)BigInteger.Pow(5, power))];

    /// <summary>The digits of a number that is finite and not zero, without a sign, and the power of ten of the first.</summary>
    public static (string Digits, int Exponent) Of(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        return Of(bits & (HiddenBit - 1), (int)(bits >> FractionBits) & 0x7FF, bias: 1023, FractionBits);
    }

    /// <inheritdoc cref="Of(double)"/>
    public static (string Digits, int Exponent) Of(float value)
    {
        var bits = BitConverter.SingleToInt32Bits(value);
        return Of((long)(bits & ((1 << SingleFractionBits) - 1)) << (FractionBits - SingleFractionBits), (bits >> SingleFractionBits) & 0xFF, bias: 127, SingleFractionBits);
    }

    private static (string Digits, int Exponent) Of(long fraction, int exponent, int bias, int width)
    {
        if (exponent > 0)
        {
            return Of(fraction | HiddenBit, exponent - bias, width + 1);
        }

        var shift = BitOperations.LeadingZeroCount((ulong)fraction) - (63 - FractionBits);
        return Of(fraction << shift, 1 - shift - bias, width + 1 - shift);
    }

    // The number is fraction / 2^52 * 2^exponent, the fraction from 2^52 to 2^53.
    private static (string Digits, int Exponent) Of(long fraction, int exponent, int significantBits)
    {
        var zeros = BitOperations.TrailingZeroCount(fraction);
        var fractionBits = FractionBits + 1 - zeros;
        var tinyBits = Math.Max(0, fractionBits - exponent - 1);
        return tinyBits == 0 && exponent <= 62
            ? OfWhole(exponent >= FractionBits ? fraction << (exponent - FractionBits) : fraction >> (FractionBits - exponent), exponent - significantBits - 1)
            : OfScaled(fraction >> zeros, fractionBits, tinyBits, exponent, significantBits, Estimate(fraction, exponent));
    }

    // Of a whole number the digits below its last bit are rounded away.
    private static (string Digits, int Exponent) OfWhole(long value, int unknownBits)
    {
        var unknownDigits = unknownBits > 1 ? (int)(unknownBits * LogOfTwo) : 0;
        var unit = (long)Math.Pow(10, unknownDigits);
        var known = (value / unit) + (unknownDigits > 0 && value % unit >= unit / 2 ? 1 : 0);
        var digits = known.ToString(CultureInfo.InvariantCulture);
        return (digits, digits.Length - 1 + unknownDigits);
    }

    // The power of ten of the first digit, or one too many.
    private static int Estimate(long fraction, int exponent)
    {
        var mantissa = BitConverter.Int64BitsToDouble((1023L << FractionBits) | (fraction & (HiddenBit - 1)));
        return (int)Math.Floor(((mantissa - 1.5) * 0.289529654) + 0.176091259 + (exponent * LogOfTwo));
    }

    // The number is value / scale, and half the distance to its neighbours margin / scale: each of the form a * 5^x * 2^y, as small as they can be.
    private static (string Digits, int Exponent) OfScaled(long fraction, int fractionBits, int tinyBits, int exponent, int significantBits, int power)
    {
        var (value5, scale5) = (Math.Max(0, -power), Math.Max(0, power));
        var value2 = value5 + tinyBits + exponent;
        var scale2 = scale5 + tinyBits;
        var margin2 = value2 - significantBits;
        value2 -= fractionBits - 1;
        var common = Math.Min(value2, scale2);
        // The neighbour below a power of two is half as far away.
        margin2 -= common + (fractionBits == 1 ? 1 : 0);
        var up = Math.Max(0, -margin2);
        value2 += up - common;
        scale2 += up - common;
        margin2 += up;
        var bits = Math.Max(fractionBits + value2 + BitsOfFive(value5), scale2 + 1 + BitsOfFive(scale5 + 1));
        return bits < 32 ? Develop((int)fraction * (int)PowersOfFive[value5] << value2, (int)PowersOfFive[scale5] << scale2, (int)PowersOfFive[value5] << margin2, power)
            : bits < 64 ? Develop(fraction * PowersOfFive[value5] << value2, PowersOfFive[scale5] << scale2, PowersOfFive[value5] << margin2, power)
            : Develop(fraction * BigInteger.Pow(5, value5) << value2, BigInteger.Pow(5, scale5) << scale2, BigInteger.Pow(5, value5) << margin2, power);
    }

    // As in Java, the margin and its sum with the value may run over in an int or a long, and the digits are those that follow from that.
    private static (string Digits, int Exponent) Develop<T>(T value, T scale, T margin, int power)
        where T : IBinaryInteger<T>
    {
        var ten = T.CreateChecked(10);
        var tens = scale * ten;
        var digits = new List<char>(18);
        var (low, high) = Next(first: true);
        // A number with an exponent has two digits at least.
        if (power is < -3 or >= 8)
        {
            (low, high) = (false, false);
        }

        while (!low && !high)
        {
            (low, high) = Next(first: false);
        }

        if (high && (!low || RoundsUp(value + value - tens, digits[^1])))
        {
            power += Increment(digits);
        }

        return (new string([.. digits]), power);

        (bool Low, bool High) Next(bool first)
        {
            var (digit, rest) = T.DivRem(value, scale);
            (value, margin) = (rest * ten, margin * ten);
            var result = !first && margin <= T.Zero ? (true, true)
                : (value < margin, typeof(T) == typeof(BigInteger) ? value + margin >= tens : value + margin > tens);
            if (first && T.IsZero(digit) && !result.Item2)
            {
                power--;
            }
            else
            {
                digits.Add((char)('0' + int.CreateChecked(digit)));
            }

            return result;
        }
    }

    private static bool RoundsUp<T>(T beyondHalf, char last)
        where T : IBinaryInteger<T> => beyondHalf > T.Zero || (T.IsZero(beyondHalf) && (last & 1) != 0);

    // 1 if there is a digit more in front.
    private static int Increment(List<char> digits)
    {
        var last = digits.FindLastIndex(digit => digit != '9');
        for (var i = last + 1; i < digits.Count; i++)
        {
            digits[i] = '0';
        }

        if (last < 0)
        {
            digits[0] = '1';
            return 1;
        }

        digits[last]++;
        return 0;
    }

    private static int BitsOfFive(int power) => power == 0 ? 0 : power < PowersOfFive.Length ? 64 - BitOperations.LeadingZeroCount((ulong)PowersOfFive[power]) : power * 3;
}
