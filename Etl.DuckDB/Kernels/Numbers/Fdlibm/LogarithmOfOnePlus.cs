using static Etl.DuckDB.Kernels.Numbers.Fdlibm.Exponential;
using static Etl.DuckDB.Kernels.Numbers.Fdlibm.Words;

namespace Etl.DuckDB.Kernels.Numbers.Fdlibm;

/// <summary>fdlibm's <c>log1p</c>: the logarithm of 1 + x, exact near zero.</summary>
internal static class LogarithmOfOnePlus
{
    public static double Log1p(double x)
    {
        var high = High(x);
        var size = high & 0x7fffffff;
        if (x <= -1 || !double.IsFinite(x))
        {
            return x == -1 ? double.NegativeInfinity : x < -1 ? double.NaN : x;
        }

        if (size < 0x3e200000)
        {
            return size < 0x3c900000 ? x : x - (x * x * 0.5);
        }

        return high < 0x3FDA827A && (high > 0 || high <= unchecked((int)0xbfd2bec3)) ? Sum(x, 0, 0, isNearPower: false) : Reduced(x, high);
    }

    private static double Reduced(double x, int high)
    {
        var u = high < 0x43400000 ? 1 + x : x;
        var bits = High(u);
        var k = (bits >> 20) - 1023;
        var correction = high >= 0x43400000 ? 0 : (k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
        bits &= 0xfffff;
        var isSmall = bits < 0x6a09e;
        var f = WithHigh(u, bits | (isSmall ? 0x3ff00000 : 0x3fe00000)) - 1;
        return Sum(f, isSmall ? k : k + 1, correction, isNearPower: (isSmall ? bits : (0x100000 - bits) >> 2) == 0);
    }

    // k ln 2 + log(1 + f)
    private static double Sum(double f, int k, double correction, bool isNearPower)
    {
        var half = 0.5 * f * f;
        if (isNearPower)
        {
            var r = half * (1 - (0.66666666666666666 * f));
            return f == 0 ? (k == 0 ? 0 : (k * Ln2High) + (correction + (k * Ln2Low)))
                : k == 0 ? f - r
                : (k * Ln2High) - (r - ((k * Ln2Low) + correction) - f);
        }

        var s = f / (2 + f);
        var z = s * s;
        var rest = z * (6.666666666666735130e-01 + (z * (3.999999999940941908e-01 + (z * (2.857142874366239149e-01 + (z * (2.222219843214978396e-01
            + (z * (1.818357216161805012e-01 + (z * (1.531383769920937332e-01 + (z * 1.479819860511658591e-01))))))))))));
        return k == 0
            ? f - (half - (s * (half + rest)))
            : (k * Ln2High) - (half - ((s * (half + rest)) + ((k * Ln2Low) + correction)) - f);
    }
}
