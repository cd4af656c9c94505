using static Etl.DuckDB.Kernels.Numbers.Fdlibm.Words;

namespace Etl.DuckDB.Kernels.Numbers.Fdlibm;

/// <summary>2 to the power of a product with a logarithm in two doubles, as fdlibm's <c>pow</c> needs it.</summary>
internal static class PowerOfTwo
{
    private const double Ln2 = 6.93147180559945286227e-01;
    private const double Ln2High = 6.93147182464599609375e-01;
    private const double Ln2Low = -1.90465429995776804525e-09;

    public static double Of(double y, (double High, double Low) logarithm)
    {
        var upper = Chopped(y);
        var low = ((y - upper) * logarithm.High) + (y * logarithm.Low);
        var high = upper * logarithm.High;
        return Limit(high, low) ?? Of(high, low);
    }

    private static double? Limit(double high, double low)
    {
        var z = low + high;
        return z >= 1024 && (z > 1024 || low + 8.0085662595372944372e-17 > z - high) ? double.PositiveInfinity
            : z <= -1075 && (z < -1075 || low <= z - high) ? 0
            : null;
    }

    private static double Of(double high, double low)
    {
        var n = Nearest(low + high);
        high -= n;
        var t = Chopped(low + high);
        var u = t * Ln2High;
        var v = ((low - (t - high)) * Ln2) + (t * Ln2Low);
        var z = u + v;
        var w = v - (z - u);
        var rest = Exponential.Rest(z);
        var r = (z * rest / (rest - 2)) - (w + (z * w));
        var power = 1 - (r - z);
        return (High(power) + (n << 20)) >> 20 <= 0 ? Math.ScaleB(power, n) : Scaled(power, n);
    }

    // The nearest whole number; a half goes away from zero.
    private static int Nearest(double z)
    {
        var bits = High(z);
        if ((bits & 0x7fffffff) <= 0x3fe00000)
        {
            return 0;
        }

        var rounded = bits + (0x100000 >> (((bits & 0x7fffffff) >> 20) - 0x3ff + 1));
        var n = ((rounded & 0xfffff) | 0x100000) >> (20 - (((rounded & 0x7fffffff) >> 20) - 0x3ff));
        return bits < 0 ? -n : n;
    }
}
