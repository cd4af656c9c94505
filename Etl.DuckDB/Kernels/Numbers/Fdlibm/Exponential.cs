using static Etl.DuckDB.Kernels.Numbers.Fdlibm.Words;

namespace Etl.DuckDB.Kernels.Numbers.Fdlibm;

/// <summary>fdlibm's <c>exp</c>: x = k ln 2 + r, and a rational function for e^r.</summary>
internal static class Exponential
{
    public const double Ln2High = 6.93147180369123816490e-01;
    public const double Ln2Low = 1.90821492927058770002e-10;
    public const double InverseLn2 = 1.44269504088896338700e+00;

    /// <summary>Beyond it e^x is infinite.</summary>
    public const double Largest = 7.09782712893383973096e+02;
    private const double Least = -7.45133219101941108420e+02;
    private const double TwoToMinus1000 = 9.33263618503218878990e-302;

    public static double Exp(double x)
    {
        var size = High(x) & 0x7fffffff;
        if (size >= 0x40862E42 && Beyond(x) is { } limit)
        {
            return limit;
        }

        if (size < 0x3e300000)
        {
            return 1 + x;
        }

        if (size <= 0x3fd62e42)
        {
            var c = Rest(x);
            return 1 - ((x * c / (c - 2)) - x);
        }

        var k = size < 0x3FF0A2B2 ? Math.Sign(x) : (int)((InverseLn2 * x) + (x < 0 ? -0.5 : 0.5));
        var (high, low) = (x - (k * Ln2High), k * Ln2Low);
        var reduced = high - low;
        var rest = Rest(reduced);
        var y = 1 - (low - (reduced * rest / (2 - rest)) - high);
        return k >= -1021 ? Scaled(y, k) : Scaled(y, k + 1000) * TwoToMinus1000;
    }

    /// <summary>r - r^2 P(r^2), of which a power's fraction is made.</summary>
    public static double Rest(double r)
    {
        var t = r * r;
        return r - (t * (1.66666666666666019037e-01 + (t * (-2.77777777770155933842e-03
            + (t * (6.61375632143793436117e-05 + (t * (-1.65339022054652515390e-06 + (t * 4.13813679705723846039e-08)))))))));
    }

    private static double? Beyond(double x) => !double.IsFinite(x) ? (double.IsNegativeInfinity(x) ? 0 : x)
        : x > Largest ? double.PositiveInfinity
        : x < Least ? 0
        : null;
}
