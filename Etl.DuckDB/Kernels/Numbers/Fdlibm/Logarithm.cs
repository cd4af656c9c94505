using static Etl.DuckDB.Kernels.Numbers.Fdlibm.Exponential;
using static Etl.DuckDB.Kernels.Numbers.Fdlibm.Words;

namespace Etl.DuckDB.Kernels.Numbers.Fdlibm;

/// <summary>fdlibm's <c>log</c> and <c>log10</c>: x = 2^k (1 + f), and a polynomial for the logarithm of 1 + f.</summary>
internal static class Logarithm
{
    private const double TwoTo54 = 18014398509481984;

    public static double Log(double x)
    {
        if (Limit(x) is { } limit)
        {
            return limit;
        }

        var (k, normal) = Normal(x);
        var high = High(normal) & 0xfffff;
        var up = (high + 0x95f64) & 0x100000;
        k += up >> 20;
        var f = WithHigh(normal, high | (up ^ 0x3ff00000)) - 1;
        return ((2 + high) & 0xfffff) < 3 ? NearOne(f, k) : Series(f, k, ((high - 0x6147a) | (0x6b851 - high)) > 0);
    }

    public static double Log10(double x)
    {
        if (Limit(x) is { } limit)
        {
            return limit;
        }

        var (k, normal) = Normal(x);
        var negative = k < 0 ? 1 : 0;
        var y = (double)(k + negative);
        var fraction = WithHigh(normal, (High(normal) & 0xfffff) | ((0x3ff - negative) << 20));
        return (y * 3.69423907715893078616e-13) + (4.34294481903251816668e-01 * Log(fraction)) + (y * 3.01029995663611771306e-01);
    }

    private static double? Limit(double x) => x == 0 ? double.NegativeInfinity
        : x < 0 || double.IsNaN(x) ? double.NaN
        : double.IsPositiveInfinity(x) ? x
        : null;

    // The exponent, and a number with the same fraction that is not subnormal.
    private static (int Exponent, double Normal) Normal(double x) =>
        double.IsNormal(x) ? ((High(x) >> 20) - 1023, x) : ((High(x * TwoTo54) >> 20) - 1023 - 54, x * TwoTo54);

    private static double NearOne(double f, int k)
    {
        if (f == 0)
        {
            return k == 0 ? 0 : (k * Ln2High) + (k * Ln2Low);
        }

        var r = f * f * (0.5 - (0.33333333333333333 * f));
        return k == 0 ? f - r : (k * Ln2High) - (r - (k * Ln2Low) - f);
    }

    private static double Series(double f, int k, bool splitsSquare)
    {
        var s = f / (2 + f);
        var z = s * s;
        var w = z * z;
        var even = w * (3.999999999940941908e-01 + (w * (2.222219843214978396e-01 + (w * 1.531383769920937332e-01))));
        var odd = z * (6.666666666666735130e-01 + (w * (2.857142874366239149e-01 + (w * (1.818357216161805012e-01 + (w * 1.479819860511658591e-01))))));
        var r = odd + even;
        if (splitsSquare)
        {
            var half = 0.5 * f * f;
            return k == 0 ? f - (half - (s * (half + r))) : (k * Ln2High) - (half - ((s * (half + r)) + (k * Ln2Low)) - f);
        }

        return k == 0 ? f - (s * (f - r)) : (k * Ln2High) - ((s * (f - r)) - (k * Ln2Low) - f);
    }
}
