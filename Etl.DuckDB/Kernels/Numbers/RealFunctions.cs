using Etl.DuckDB.Kernels.Numbers.Fdlibm;

namespace Etl.DuckDB.Kernels.Numbers;

/// <summary>Java's mathematics on doubles, where DuckDB raises or has no such function.</summary>
internal static class RealFunctions
{
    private static readonly double Ln2 = Logarithm.Log(2);

    public static double? Ln(double x) => x <= 0 ? null : Logarithm.Log(x);

    public static double? Log10(double x) => x <= 0 ? null : Logarithm.Log10(x);

    public static double? Log2(double x) => x <= 0 ? null : Logarithm.Log(x) / Ln2;

    public static double? Log1p(double x) => x <= -1 ? null : LogarithmOfOnePlus.Log1p(x);

    public static double? Log(double logBase, double x) => logBase <= 0 || x <= 0 ? null : Logarithm.Log(x) / Logarithm.Log(logBase);

    public static double Signum(double x) => x > 0 ? 1 : x < 0 ? -1 : x;

    public static double Rint(double x) => Math.Round(x, MidpointRounding.ToEven);

    public static double Asinh(double x) => double.IsNegativeInfinity(x) ? x : Logarithm.Log(x + Math.Sqrt((x * x) + 1));

    public static double Acosh(double x) => Logarithm.Log(x + Math.Sqrt((x * x) - 1));

    public static double Atanh(double x) => 0.5 * (LogarithmOfOnePlus.Log1p(x) - LogarithmOfOnePlus.Log1p(-x));

    // Spark adds 0.0 so that -0.0 counts as zero.
    public static double Atan2(double y, double x) => ArcTangent.Atan2(y + 0.0, x + 0.0);

    /// <summary>The product of all whole numbers up to one; null where it does not fit a bigint.</summary>
    public static long? Factorial(int n) => n is < 0 or > 20 ? null : Enumerable.Range(1, n).Aggregate(1L, (product, factor) => product * factor);

    /// <summary>A double as a bigint; NaN is 0, and what does not fit the nearest that does.</summary>
    public static long Saturated(double x) => double.IsNaN(x) ? 0
        : x >= 9.223372036854775807e18 ? long.MaxValue
        : x <= -9.223372036854775808e18 ? long.MinValue
        : (long)x;

    /// <summary>In which of equally wide buckets a number falls; null if there are none.</summary>
    public static long? Bucket(double value, double min, double max, long count)
    {
        if (count <= 0 || count == long.MaxValue || double.IsNaN(value) || min.Equals(max) || !double.IsFinite(min) || !double.IsFinite(max))
        {
            return null;
        }

        var (before, behind) = min < max ? (value < min, value >= max) : (value > min, value <= max);
        return before ? 0 : behind ? count + 1 : Saturated(count * (value - min) / (max - min)) + 1;
    }
}
