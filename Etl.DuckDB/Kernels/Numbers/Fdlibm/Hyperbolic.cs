using static Etl.DuckDB.Kernels.Numbers.Fdlibm.Exponential;
using static Etl.DuckDB.Kernels.Numbers.Fdlibm.ExponentialMinusOne;
using static Etl.DuckDB.Kernels.Numbers.Fdlibm.Words;

namespace Etl.DuckDB.Kernels.Numbers.Fdlibm;

/// <summary>fdlibm's hyperbolic functions, made of exponentials.</summary>
internal static class Hyperbolic
{
    private const int TwentyTwo = 0x40360000;

    // Beyond it sinh and cosh are infinite.
    private static readonly double Largest = BitConverter.Int64BitsToDouble(0x408633ce_8fb9f87d);

    public static double Sinh(double x)
    {
        var size = High(x) & 0x7fffffff;
        if (size >= 0x7ff00000 || size < 0x3e300000)
        {
            return x;
        }

        var half = x < 0 ? -0.5 : 0.5;
        if (size >= TwentyTwo)
        {
            return HalfPower(Math.Abs(x), half);
        }

        var t = Expm1(Math.Abs(x));
        return half * (size < 0x3ff00000 ? (2 * t) - (t * t / (t + 1)) : t + (t / (t + 1)));
    }

    public static double Cosh(double x)
    {
        var size = High(x) & 0x7fffffff;
        if (size >= 0x7ff00000)
        {
            return x * x;
        }

        if (size < 0x3fd62e43)
        {
            var t = Expm1(Math.Abs(x));
            var w = 1 + t;
            return size < 0x3c800000 ? w : 1 + (t * t / (w + w));
        }

        if (size < TwentyTwo)
        {
            var t = Exp(Math.Abs(x));
            return (0.5 * t) + (0.5 / t);
        }

        return HalfPower(Math.Abs(x), 0.5);
    }

    public static double Tanh(double x)
    {
        var size = High(x) & 0x7fffffff;
        if (double.IsNaN(x) || size < 0x3c800000)
        {
            return x * (1 + x);
        }

        if (size >= TwentyTwo)
        {
            return Math.Sign(x);
        }

        var t = Expm1(size >= 0x3ff00000 ? 2 * Math.Abs(x) : -2 * Math.Abs(x));
        var z = size >= 0x3ff00000 ? 1 - (2 / (t + 2)) : -t / (t + 2);
        return x < 0 ? -z : z;
    }

    // e^x itself overflows before its half does.
    private static double HalfPower(double x, double half)
    {
        if (High(x) < 0x40862E42)
        {
            return half * Exp(x);
        }

        var root = Exp(0.5 * x);
        return x <= Largest ? half * root * root : half * double.PositiveInfinity;
    }
}
