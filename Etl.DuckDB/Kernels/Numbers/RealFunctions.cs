namespace Etl.DuckDB.Kernels.Numbers;

/// <summary>Java's mathematics on doubles, where DuckDB raises or has no such function.</summary>
internal static class RealFunctions
{
    public static double? Ln(double x) => Logarithm(x, 0, Math.Log);

    public static double? Log10(double x) => Logarithm(x, 0, Math.Log10);

    public static double? Log2(double x) => Logarithm(x, 0, Math.Log2);

    public static double? Log1p(double x) => Logarithm(x, -1, Log1pOf);

    public static double? Log(double logBase, double x) => logBase <= 0 || x <= 0 ? null : Math.Log(x) / Math.Log(logBase);

    public static double Signum(double x) => x > 0 ? 1 : x < 0 ? -1 : x;

    public static double Rint(double x) => Math.Round(x, MidpointRounding.ToEven);

    // A step of Newton's method corrects what the last digit lacks, such as for 27.
    public static double Cbrt(double x)
    {
        var root = Math.Cbrt(x);
        var square = root * root;
        return root == 0 || !double.IsFinite(square) || !double.IsNormal(square) ? root : root - (Math.FusedMultiplyAdd(root, square, -x) / (3 * square));
    }

    // Exact near zero, where e^x - 1 is not.
    public static double Expm1(double x)
    {
        var power = Math.Exp(x);
        return power switch
        {
            1 => x,
            _ when power - 1 == -1 || !double.IsFinite(power) => power - 1,
            _ => (power - 1) * x / Math.Log(power),
        };
    }

    public static double Asinh(double x) => double.IsNegativeInfinity(x) ? x : Math.Log(x + Math.Sqrt((x * x) + 1));

    public static double Acosh(double x) => Math.Log(x + Math.Sqrt((x * x) - 1));

    public static double Atanh(double x) => 0.5 * (Log1pOf(x) - Log1pOf(-x));

    // Spark adds 0.0 so that -0.0 counts as zero.
    public static double Atan2(double y, double x) => Math.Atan2(y + 0.0, x + 0.0);

    // C gives 1 for powers of 1 that Java calls undefined.
    public static double Pow(double x, double y) => Math.Abs(x) == 1 && !double.IsFinite(y) ? double.NaN : Math.Pow(x, y);

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

    private static double? Logarithm(double x, double asymptote, Func<double, double> compute) => x <= asymptote ? null : compute(x);

    private static double Log1pOf(double x) => 1 + x is var sum && sum.Equals(1.0) ? x
        : double.IsPositiveInfinity(x) ? x
        : Math.Log(sum) * x / (sum - 1);
}
