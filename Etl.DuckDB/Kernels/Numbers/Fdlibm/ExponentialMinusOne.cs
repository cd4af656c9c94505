using static Etl.DuckDB.Kernels.Numbers.Fdlibm.Exponential;
using static Etl.DuckDB.Kernels.Numbers.Fdlibm.Words;

namespace Etl.DuckDB.Kernels.Numbers.Fdlibm;

/// <summary>fdlibm's <c>expm1</c>: e^x - 1, exact near zero.</summary>
internal static class ExponentialMinusOne
{
    public static double Expm1(double x)
    {
        var size = High(x) & 0x7fffffff;
        if (size >= 0x4043687A && Beyond(x) is { } limit)
        {
            return limit;
        }

        if (size < 0x3c900000)
        {
            return x;
        }

        if (size <= 0x3fd62e42)
        {
            var (square, share) = Parts(x);
            return x - ((x * share) - square);
        }

        var k = size < 0x3FF0A2B2 ? Math.Sign(x) : (int)((InverseLn2 * x) + (x < 0 ? -0.5 : 0.5));
        var (high, low) = (x - (k * Ln2High), k * Ln2Low);
        var reduced = high - low;
        return Composed(reduced, high - reduced - low, k);
    }

    // 2^k (1 + r) - 1 in an order that loses no digits.
    private static double Composed(double r, double correction, int k)
    {
        var (square, share) = Parts(r);
        var e = (r * (share - correction)) - correction - square;
        return k switch
        {
            -1 => (0.5 * (r - e)) - 0.5,
            1 => r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + (2 * (r - e)),
            <= -2 or > 56 => Scaled(1 - (e - r), k) - 1,
            < 20 => Scaled(WithHigh(1, 0x3ff00000 - (0x200000 >> k)) - (e - r), k),
            _ => Scaled(r - (e + WithHigh(1, (0x3ff - k) << 20)) + 1, k),
        };
    }

    private static (double HalfSquare, double Share) Parts(double x)
    {
        var half = 0.5 * x;
        var square = x * half;
        var r = 1 + (square * (-3.33333333333331316428e-02 + (square * (1.58730158725481460165e-03 + (square * (-7.93650757867487942473e-05
            + (square * (4.00821782732936239552e-06 + (square * -2.01099218183624371326e-07)))))))));
        var t = 3 - (r * half);
        return (square, square * ((r - t) / (6 - (x * t))));
    }

    private static double? Beyond(double x) => double.IsNaN(x) || double.IsPositiveInfinity(x) ? x
        : x < 0 ? -1
        : x > Largest ? double.PositiveInfinity
        : null;
}
