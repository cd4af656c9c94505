using System.Numerics;

namespace Etl.DuckDB.Kernels;

/// <summary>A decimal number of any length, as java.math.BigDecimal has them.</summary>
/// <param name="Unscaled">The digits.</param>
/// <param name="Scale">How many of them are decimals.</param>
internal readonly record struct ExactDecimal(BigInteger Unscaled, int Scale)
{
    // Spark multiplies with one digit more than a decimal can have, halves towards zero, and rounds that once more.
    private const int WorkingPrecision = 39;

    public static ExactDecimal operator +(ExactDecimal left, ExactDecimal right) => Aligned(left, right, (l, r) => l + r);

    public static ExactDecimal operator -(ExactDecimal left, ExactDecimal right) => Aligned(left, right, (l, r) => l - r);

    public static ExactDecimal operator %(ExactDecimal left, ExactDecimal right) => Aligned(left, right, BigInteger.Remainder);

    public static ExactDecimal operator *(ExactDecimal left, ExactDecimal right) =>
        new(left.Unscaled * right.Unscaled, left.Scale + right.Scale);

    /// <summary>The number with at most 39 digits, halves rounded towards zero.</summary>
    public ExactDecimal ToWorkingPrecision()
    {
        var excess = Digits(Unscaled) - WorkingPrecision;
        return excess <= 0 ? this : new ExactDecimal(Divide(Unscaled, BigInteger.Pow(10, excess), halvesUp: false), Scale - excess);
    }

    /// <summary>The digits at a scale, halves rounded away from zero.</summary>
    public BigInteger AtScale(int scale) => scale >= Scale
        ? Unscaled * BigInteger.Pow(10, scale - Scale)
        : Divide(Unscaled, BigInteger.Pow(10, Scale - scale), halvesUp: true);

    private static ExactDecimal Aligned(ExactDecimal left, ExactDecimal right, Func<BigInteger, BigInteger, BigInteger> compute)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        return new ExactDecimal(compute(left.AtScale(scale), right.AtScale(scale)), scale);
    }

    private static BigInteger Divide(BigInteger value, BigInteger divisor, bool halvesUp)
    {
        var quotient = BigInteger.DivRem(value, divisor, out var remainder);
        var half = (BigInteger.Abs(remainder) * 2).CompareTo(divisor);
        return half > 0 || half == 0 && halvesUp ? quotient + value.Sign : quotient;
    }

    private static int Digits(BigInteger value)
    {
        var digits = Math.Max(1, (int)BigInteger.Log10(BigInteger.Max(BigInteger.Abs(value), 1)));
        while (BigInteger.Pow(10, digits) <= BigInteger.Abs(value))
        {
            digits++;
        }

        return digits;
    }
}
