using System.Text;
using Etl.DataFrames;

namespace Etl.DuckDB.Kernels.Collections;

/// <summary>
/// Spark's equality and order of values: NaN equals itself and is the largest, texts are ordered by their bytes, arrays and structs by their parts, nulls
/// first.
/// </summary>
internal sealed class ValueOrder : IComparer<object?>, IEqualityComparer<object?>
{
    public static ValueOrder Instance { get; } = new();

    public int Compare(object? x, object? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (double left, double right) => Numbers(left, right),
        (float left, float right) => Numbers(left, right),
        (string left, string right) => Texts(left, right),
        (byte[] left, byte[] right) => left.AsSpan().SequenceCompareTo(right),
        (ExactDecimal left, ExactDecimal right) => left.Unscaled.CompareTo(right.Unscaled),
        (object?[] left, object?[] right) => Lists(left, right),
        (IComparable left, _) => left.CompareTo(y),
        _ => throw new InternalErrorException($"no order of '{x.GetType()}'"),
    };

    bool IEqualityComparer<object?>.Equals(object? x, object? y) => Compare(x, y) == 0;

    public int GetHashCode(object? obj) => obj switch
    {
        null => 0,
        double number => (number == 0 ? 0.0 : number).GetHashCode(),
        float number => (number == 0 ? 0f : number).GetHashCode(),
        byte[] bytes => bytes.Aggregate(17, HashCode.Combine),
        object?[] items => items.Aggregate(17, (hash, item) => HashCode.Combine(hash, GetHashCode(item))),
        _ => obj.GetHashCode(),
    };

    private static int Numbers(double left, double right) => double.IsNaN(left) || double.IsNaN(right)
        ? double.IsNaN(left).CompareTo(double.IsNaN(right))
        : left < right ? -1 : left > right ? 1 : 0;

    // UTF-16 puts surrogates before the last letters of the first plane; bytes do not.
    private static int Texts(string left, string right) => Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));

    private int Lists(object?[] left, object?[] right)
    {
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            if (Compare(left[i], right[i]) is var order and not 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
