using static Etl.DuckDB.Kernels.Numbers.Fdlibm.Words;

namespace Etl.DuckDB.Kernels.Numbers.Fdlibm;

/// <summary>The logarithm to the base of 2 in two doubles, as fdlibm's <c>pow</c> needs it.</summary>
internal static class BinaryLogarithm
{
    // 2 / (3 ln 2), whole and in two parts.
    private const double Factor = 9.61796693925975554329e-01;
    private const double FactorHigh = 9.61796700954437255859e-01;
    private const double FactorLow = -7.02846165095275826516e-09;

    public static (double High, double Low) Of(double size)
    {
        var (x, n) = double.IsNormal(size) ? (size, 0) : (size * 9007199254740992, -53);
        var bits = High(x);
        n += (bits >> 20) - 0x3ff;
        var fraction = bits & 0xfffff;
        var isNearHalf = fraction is > 0x3988E and < 0xBB67A;
        var high = fraction | (fraction < 0xBB67A ? 0x3ff00000 : 0x3fe00000);
        n += fraction < 0xBB67A ? 0 : 1;
        return Sum(WithHigh(x, high), high, n, isNearHalf);
    }

    /// <summary>By the series of log(1 + t), where |t| is at most 2^-20.</summary>
    public static (double High, double Low) NearOne(double size)
    {
        var t = size - 1;
        var w = t * t * (0.5 - (t * (0.3333333333333333333333 - (t * 0.25))));
        var u = 1.44269502162933349609e+00 * t;
        var v = (t * 1.92596299112661746887e-08) - (w * Exponential.InverseLn2);
        var high = Chopped(u + v);
        return (high, v - (high - u));
    }

    private static (double High, double Low) Sum(double x, int high, int n, bool isNearHalf)
    {
        var nearest = isNearHalf ? 1.5 : 1;
        var ((s, sHigh, sLow), (logHigh, logLow)) = (Quotient(x, nearest, high, isNearHalf), isNearHalf ? (5.84962487220764160156e-01, 1.35003920212974897128e-08) : (0, 0));
        var square = s * s;
        var r = square * square * (5.99999999999994648725e-01 + (square * (4.28571428578550184252e-01 + (square * (3.33333329818377432918e-01
            + (square * (2.72728123808534006489e-01 + (square * (2.30660745775561754067e-01 + (square * 2.06975017800338417784e-01))))))))));
        r += sLow * (sHigh + s);
        square = sHigh * sHigh;
        var termHigh = Chopped(3 + square + r);
        var termLow = r - (termHigh - 3 - square);
        var u = sHigh * termHigh;
        var v = (sLow * termHigh) + (termLow * s);
        var productHigh = Chopped(u + v);
        var productLow = v - (productHigh - u);
        var z = FactorHigh * productHigh;
        var rest = (FactorLow * productHigh) + (productLow * Factor) + logLow;
        var result = Chopped(z + rest + logHigh + n);
        return (result, rest - (result - n - logHigh - z));
    }

    // (x - nearest) / (x + nearest), and in two parts.
    private static (double S, double High, double Low) Quotient(double x, double nearest, int high, bool isNearHalf)
    {
        var u = x - nearest;
        var v = 1 / (x + nearest);
        var s = u * v;
        var sHigh = Chopped(s);
        var sumHigh = WithHigh(0, ((high >> 1) | 0x20000000) + 0x80000 + (isNearHalf ? 0x40000 : 0));
        var sumLow = x - (sumHigh - nearest);
        return (s, sHigh, v * (u - (sHigh * sumHigh) - (sHigh * sumLow)));
    }
}
