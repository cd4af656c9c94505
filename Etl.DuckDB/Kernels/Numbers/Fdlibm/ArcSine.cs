using static Etl.DuckDB.Kernels.Numbers.Fdlibm.Words;

namespace Etl.DuckDB.Kernels.Numbers.Fdlibm;

/// <summary>fdlibm's <c>asin</c> and <c>acos</c>: a rational function up to a half, and roots beyond it.</summary>
internal static class ArcSine
{
    private const double HalfPi = 1.57079632679489655800e+00;
    private const double HalfPiLow = 6.12323399573676603587e-17;
    private const double QuarterPi = 7.85398163397448278999e-01;

    public static double Asin(double x)
    {
        var size = High(x) & 0x7fffffff;
        if (size >= 0x3ff00000)
        {
            return Math.Abs(x) == 1 ? (x * HalfPi) + (x * HalfPiLow) : double.NaN;
        }

        if (size < 0x3fe00000)
        {
            return size < 0x3e400000 ? x : x + (x * Ratio(x * x));
        }

        var t = (1 - Math.Abs(x)) * 0.5;
        var s = Math.Sqrt(t);
        var angle = size >= 0x3FEF3333 ? HalfPi - ((2 * (s + (s * Ratio(t)))) - HalfPiLow) : FromRoot(t, s);
        return x > 0 ? angle : -angle;
    }

    public static double Acos(double x)
    {
        var size = High(x) & 0x7fffffff;
        if (size >= 0x3ff00000)
        {
            return x == 1 ? 0 : x == -1 ? Math.PI + (2 * HalfPiLow) : double.NaN;
        }

        if (size < 0x3fe00000)
        {
            return size <= 0x3c600000 ? HalfPi + HalfPiLow : HalfPi - (x - (HalfPiLow - (x * Ratio(x * x))));
        }

        var z = (1 - Math.Abs(x)) * 0.5;
        var s = Math.Sqrt(z);
        if (x < 0)
        {
            return Math.PI - (2 * (s + ((Ratio(z) * s) - HalfPiLow)));
        }

        var chopped = Chopped(s);
        var correction = (z - (chopped * chopped)) / (s + chopped);
        return 2 * (chopped + ((Ratio(z) * s) + correction));
    }

    private static double FromRoot(double t, double s)
    {
        var w = Chopped(s);
        var correction = (t - (w * w)) / (s + w);
        var p = (2 * s * Ratio(t)) - (HalfPiLow - (2 * correction));
        return QuarterPi - (p - (QuarterPi - (2 * w)));
    }

    private static double Ratio(double t)
    {
        var p = t * (1.66666666666666657415e-01 + (t * (-3.25565818622400915405e-01 + (t * (2.01212532134862925881e-01
            + (t * (-4.00555345006794114027e-02 + (t * (7.91534994289814532176e-04 + (t * 3.47933107596021167570e-05))))))))));
        var q = 1 + (t * (-2.40339491173441421878e+00 + (t * (2.02094576023350569471e+00
            + (t * (-6.88283971605453293030e-01 + (t * 7.70381505559019352791e-02)))))));
        return p / q;
    }
}
