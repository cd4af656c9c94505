using static Etl.DuckDB.Kernels.Numbers.Fdlibm.Words;

namespace Etl.DuckDB.Kernels.Numbers.Fdlibm;

/// <summary>fdlibm's <c>cbrt</c> and <c>hypot</c>.</summary>
internal static class Roots
{
    private const double SmallestNormal = 2.2250738585072014E-308;

    public static double Cbrt(double number)
    {
        if (!double.IsFinite(number) || number == 0)
        {
            return number;
        }

        var x = Math.Abs(number);
        var estimate = double.IsNormal(x)
            ? WithHigh(0, (High(x) / 3) + 715094163)
            : Subnormal(x);

        // To 23 bits, cut to 20 and made larger than the root.
        var r = estimate * estimate / x;
        var s = 5.42857142857142815906e-01 + (r * estimate);
        estimate *= 3.57142857142857150787e-01 + (1.60714285714285720630e+00 / (s + 1.41428571428571436819e+00 + (-7.05306122448979611050e-01 / s)));
        var root = WithHigh(0, High(estimate) + 1);

        // One step of Newton's method to 53.
        r = x / (root * root);
        root += root * ((r - root) / (root + root + r));
        return Math.CopySign(root, number);
    }

    public static double Hypot(double x, double y)
    {
        var (a, b) = (Math.Max(Math.Abs(x), Math.Abs(y)), Math.Min(Math.Abs(x), Math.Abs(y)));
        if (!double.IsFinite(x) || !double.IsFinite(y))
        {
            return double.IsInfinity(x) || double.IsInfinity(y) ? double.PositiveInfinity : double.NaN;
        }

        var (highA, highB) = (High(a), High(b));
        if (highA - highB > 0x3c00000 || b == 0)
        {
            return a + b;
        }

        // Numbers whose squares would be too large or too small are scaled; k takes it back.
        var k = 0;
        if (highA > 0x5f300000)
        {
            (k, highA, highB, a, b) = (600, highA - 0x25800000, highB - 0x25800000, a * Math.ScaleB(1, -600), b * Math.ScaleB(1, -600));
        }

        if (b < SmallestNormal)
        {
            (k, a, b) = (k - 1022, a * Math.ScaleB(1, 1022), b * Math.ScaleB(1, 1022));
        }
        else if (highB < 0x20b00000)
        {
            (k, highA, highB, a, b) = (k - 600, highA + 0x25800000, highB + 0x25800000, a * Math.ScaleB(1, 600), b * Math.ScaleB(1, 600));
        }

        var root = RootOfSquares(a, b, highA, highB);
        return k == 0 ? root : Math.ScaleB(1, k) * root;
    }

    private static double Subnormal(double x)
    {
        var scaled = WithHigh(0, 0x43500000) * x;
        return WithHigh(scaled, (High(scaled) / 3) + 696219795);
    }

    // The squares' upper halves are exact.
    private static double RootOfSquares(double a, double b, int highA, int highB)
    {
        var w = a - b;
        if (w > b)
        {
            var upper = WithHigh(0, highA);
            var lower = a - upper;
            return Math.Sqrt((upper * upper) - ((b * -b) - (lower * (a + upper))));
        }

        var twice = a + a;
        var (upperB, upperA) = (WithHigh(0, highB), WithHigh(0, highA + 0x100000));
        var (lowerB, lowerA) = (b - upperB, twice - upperA);
        return Math.Sqrt((upperA * upperB) - ((w * -w) - ((upperA * lowerB) + (lowerA * b))));
    }
}
