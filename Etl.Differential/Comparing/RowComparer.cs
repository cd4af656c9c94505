using System.Globalization;

namespace Etl.Differential.Comparing;

/// <summary>Compares the rows of two engines.</summary>
/// <param name="IsOrdered">Whether the rows must come in the same order; else only the same rows as often.</param>
/// <param name="IgnoresZeroSign">Whether 0.0 and -0.0 are the same: of the zeros in a group or a tie either may stand for all.</param>
/// <param name="Approximate">The columns whose last digits depend on the order of the rows.</param>
internal sealed record RowComparer(bool IsOrdered, bool IgnoresZeroSign, IReadOnlySet<int> Approximate)
{
    // Sums of values up to a million carry errors of this size, whatever they come to.
    private const double AbsoluteTolerance = 1e-9;
    private const double RelativeTolerance = 1e-12;

    /// <summary>The first difference, or null.</summary>
    public string? Difference(IReadOnlyList<object?[]> left, IReadOnlyList<object?[]> right)
    {
        if (left.Count != right.Count)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{left.Count} rows against {right.Count}{Only(left, right)}");
        }

        return IsOrdered ? InOrder(left, right) : AsSets(left, right);
    }

    private string? InOrder(IReadOnlyList<object?[]> left, IReadOnlyList<object?[]> right)
    {
        var position = Enumerable.Range(0, left.Count).FirstOrDefault(i => !AreSame(left[i], right[i]), -1);
        return position < 0 ? null : string.Create(CultureInfo.InvariantCulture, $"row {position + 1}: {Texts(left[position], right[position])}");
    }

    private string? AsSets(IReadOnlyList<object?[]> left, IReadOnlyList<object?[]> right)
    {
        var (restOfLeft, restOfRight) = Unmatched(left, right);
        if (Approximate.Count > 0)
        {
            restOfLeft.RemoveAll(row => restOfRight.FindIndex(other => AreSame(row, other)) is var at and >= 0 && RemoveAt(restOfRight, at));
        }

        return restOfLeft.Count == 0
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{restOfLeft.Count} rows differ, such as: {Texts(restOfLeft[0], Nearest(restOfLeft[0], restOfRight))}");
    }

    private (List<object?[]> Left, List<object?[]> Right) Unmatched(IReadOnlyList<object?[]> left, IReadOnlyList<object?[]> right)
    {
        var counts = right.GroupBy(Text).ToDictionary(group => group.Key, group => new Stack<object?[]>(group));
        var rest = left.Where(row => !(counts.TryGetValue(Text(row), out var same) && same.TryPop(out _))).ToList();
        return (rest, [.. counts.Values.SelectMany(rows => rows)]);
    }

    private string Only(IReadOnlyList<object?[]> left, IReadOnlyList<object?[]> right)
    {
        var (restOfLeft, restOfRight) = Unmatched(left, right);
        return $"; only left: {string.Join("; ", restOfLeft.Take(2).Select(Text))}; only right: {string.Join("; ", restOfRight.Take(2).Select(Text))}";
    }

    private object?[] Nearest(object?[] row, List<object?[]> others) =>
        others.MaxBy(other => row.Where((value, i) => IsSame(value, other[i], i)).Count())!;

    private string Texts(object?[] left, object?[] right)
    {
        var cells = Enumerable.Range(0, left.Length).Where(i => !IsSame(left[i], right[i], i));
        return string.Join("; ", cells.Select(i => string.Create(CultureInfo.InvariantCulture, $"column {i + 1}: {Cell(left[i])} against {Cell(right[i])}")));
    }

    private bool AreSame(object?[] left, object?[] right) => !left.Where((value, i) => !IsSame(value, right[i], i)).Any();

    private bool IsSame(object? left, object? right, int column) => Cell(left) == Cell(right) || (Approximate.Contains(column) && IsClose(left, right));

    private static bool IsClose(object? left, object? right)
    {
        if (left is not (double or float) || right is not (double or float))
        {
            return false;
        }

        var (l, r) = (Convert.ToDouble(left, CultureInfo.InvariantCulture), Convert.ToDouble(right, CultureInfo.InvariantCulture));
        return Math.Abs(l - r) <= Math.Max(AbsoluteTolerance, RelativeTolerance * Math.Max(Math.Abs(l), Math.Abs(r)));
    }

    private string Text(object?[] row) => string.Join(", ", row.Select(Cell));

    private string Cell(object? value) => CellKey.Of(value, IgnoresZeroSign);

    private static bool RemoveAt(List<object?[]> rows, int position)
    {
        rows.RemoveAt(position);
        return true;
    }
}
