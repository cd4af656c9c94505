using System.Collections;
using System.Data.SqlTypes;
using System.Globalization;
using Etl.DataFrames;

namespace Etl.Testing.Comparing;

/// <summary>Whether two values are the same to Spark: NaN equals NaN, 0.0 equals -0.0, decimals are equal whatever their zeros at the end.</summary>
internal sealed class CellEquality : IEqualityComparer<object?[]>
{
    public static CellEquality Instance { get; } = new();

    public bool Equals(object?[]? left, object?[]? right) => left!.Length == right!.Length && !left.Where((value, i) => !AreEqual(value, right[i], 0)).Any();

    public int GetHashCode(object?[] row) => row.Aggregate(row.Length, (hash, value) => HashCode.Combine(hash, Hash(value)));

    /// <summary>Compares two values.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <param name="tolerance">How far floating-point numbers may differ, as a part of the larger one.</param>
    public static bool AreEqual(object? left, object? right, double tolerance) => (left, right) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (double or float, double or float) => AreNear(Number(left), Number(right), tolerance),
        (decimal one, decimal other) => one == other,
        (decimal or SqlDecimal, decimal or SqlDecimal) => (Exact(left) == Exact(right)).IsTrue,
        (Row one, Row other) => AreEqual(one.Values, other.Values, tolerance),
        (string, _) or (_, string) => left.Equals(right),
        (IEnumerable one, IEnumerable other) => AllEqual([.. one.Cast<object?>()], [.. other.Cast<object?>()], tolerance),
        (KeyValuePair<object, object?> one, KeyValuePair<object, object?> other) =>
            AreEqual(one.Key, other.Key, tolerance) && AreEqual(one.Value, other.Value, tolerance),
        _ => left.Equals(right),
    };

    private static bool AllEqual(object?[] left, object?[] right, double tolerance) =>
        left.Length == right.Length && !left.Where((value, i) => !AreEqual(value, right[i], tolerance)).Any();

    private static bool AreNear(double left, double right, double tolerance) =>
        left == right
        || (double.IsNaN(left) && double.IsNaN(right))
        || (double.IsFinite(left) && double.IsFinite(right) && Math.Abs(left - right) <= tolerance * Math.Max(Math.Abs(left), Math.Abs(right)));

    private static double Number(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    // To SqlDecimal -0 is less than 0; the sum has no sign then.
    private static SqlDecimal Exact(object value) => (value is SqlDecimal number ? number : new SqlDecimal((decimal)value)) + new SqlDecimal(0);

    private static int Hash(object? value) => value switch
    {
        null => 0,
        double or float => Number(value) is 0 ? 1 : Number(value).GetHashCode(),
        decimal number => number.GetHashCode(),
        SqlDecimal => 2,
        Row row => Instance.GetHashCode(row.Values),
        string text => string.GetHashCode(text, StringComparison.Ordinal),
        IEnumerable values => values.Cast<object?>().Aggregate(3, (hash, item) => HashCode.Combine(hash, Hash(item))),
        KeyValuePair<object, object?> entry => HashCode.Combine(Hash(entry.Key), Hash(entry.Value)),
        _ => value.GetHashCode(),
    };
}
