using System.Numerics;

namespace Etl.DuckDB.Kernels;

/// <summary>A decimal number of any length, as java.math.BigDecimal has them.</summary>
/// <param name="Unscaled">The digits.</param>
/// <param name="Scale">How many of them are decimals.</param>
internal readonly record struct ExactDecimal(BigInteger Unscaled, int Scale)
{
    public static ExactDecimal operator +(ExactDecimal left, ExactDecimal right) => Aligned(left, right, (l, r) => l + r);

    public static ExactDecimal operator -(ExactDecimal left, ExactDecimal right) => Aligned(left, right, (l, r) => l - r);

    public static ExactDecimal operator %(ExactDecimal left, ExactDecimal right) => Aligned(left, right, BigInteger.Remainder);

    public static ExactDecimal operator *(ExactDecimal left, ExactDecimal right) =>
        new(left.Unscaled * right.Unscaled, left.Scale + right.Scale);

    /// <summary>The digits at a scale, halves rounded away from zero.</summary>
    public BigInteger AtScale(int scale) => scale >= Scale
        ? Unscaled * BigInteger.Pow(10, scale - Scale)
        : Divide(Unscaled, BigInteger.Pow(10, Scale - scale));

    /// <summary>The digits at a scale, further decimals cut off.</summary>
    public BigInteger Truncated(int scale) => scale >= Scale
        ? AtScale(scale)
        : BigInteger.Divide(Unscaled, BigInteger.Pow(10, Scale - scale));

    /// <summary>The digits at a scale, halves rounded to the even neighbour.</summary>
    public BigInteger AtScaleHalfEven(int scale)
    {
        if (scale >= Scale)
        {
            return AtScale(scale);
        }

        var divisor = BigInteger.Pow(10, Scale - scale);
        var quotient = BigInteger.DivRem(Unscaled, divisor, out var remainder);
        var twice = BigInteger.Abs(remainder) * 2;
        return twice > divisor || (twice == divisor && !quotient.IsEven) ? quotient + Unscaled.Sign : quotient;
    }

    /// <summary>The quotient at a scale, halves rounded away from zero.</summary>
    public ExactDecimal DividedBy(ExactDecimal divisor, int scale)
    {
        var shift = scale - Scale + divisor.Scale;
        var (numerator, denominator) = (Unscaled * BigInteger.Pow(10, Math.Max(shift, 0)), divisor.Unscaled * BigInteger.Pow(10, Math.Max(-shift, 0)));
        return new ExactDecimal(Divide(denominator.Sign < 0 ? -numerator : numerator, BigInteger.Abs(denominator)), scale);
    }

    private static ExactDecimal Aligned(ExactDecimal left, ExactDecimal right, Func<BigInteger, BigInteger, BigInteger> compute)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        return new ExactDecimal(compute(left.AtScale(scale), right.AtScale(scale)), scale);
    }

    private static BigInteger Divide(BigInteger value, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(value, divisor, out var remainder);
        return BigInteger.Abs(remainder) * 2 >= divisor ? quotient + value.Sign : quotient;
    }
}
