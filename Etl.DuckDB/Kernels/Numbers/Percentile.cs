namespace Etl.DuckDB.Kernels.Numbers;

/// <summary>Exact percentiles: between two numbers in proportion to the distance. NaN is larger than any number.</summary>
internal static class Percentile
{
    /// <summary>The percentile, or percentiles, of an array of doubles; null if it has none.</summary>
    public static object? Of(object?[] values)
    {
        var numbers = (values[0] as object?[] ?? []).OfType<double>().ToArray();
        Array.Sort(numbers, (left, right) => double.IsNaN(left) || double.IsNaN(right) ? double.IsNaN(left).CompareTo(double.IsNaN(right)) : left.CompareTo(right));
        return numbers.Length == 0 ? null
            : values[1] is object?[] shares ? Array.ConvertAll(shares, share => (object?)At(numbers, (double)share!))
            : At(numbers, (double)values[1]!);
    }

    private static double At(double[] numbers, double share)
    {
        var position = (numbers.Length - 1) * share;
        var (lower, higher) = ((int)Math.Floor(position), (int)Math.Ceiling(position));
        return lower == higher || numbers[lower] == numbers[higher]
            ? numbers[lower]
            : ((higher - position) * numbers[lower]) + ((position - lower) * numbers[higher]);
    }
}
