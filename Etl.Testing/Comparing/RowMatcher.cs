namespace Etl.Testing.Comparing;

/// <summary>Finds which rows of two tables belong together, and gives those that differ.</summary>
internal sealed class RowMatcher(TableOptions options)
{
    // Beyond, every pair of differing rows would have to be looked at; nobody reads so many.
    private const int MostPairs = 250_000;

    public IReadOnlyList<RowDifference> Differences(IReadOnlyList<object?[]> expected, IReadOnlyList<object?[]> actual) =>
        options.OrdersRows ? [.. ByPosition(expected, actual)] : InAnyOrder(expected, actual);

    private IEnumerable<RowDifference> ByPosition(IReadOnlyList<object?[]> expected, IReadOnlyList<object?[]> actual)
    {
        for (var i = 0; i < Math.Max(expected.Count, actual.Count); i++)
        {
            var difference = new RowDifference(expected.ElementAtOrDefault(i), actual.ElementAtOrDefault(i));
            if (difference is not { Expected: { } one, Actual: { } other } || DifferingCells(one, other) > 0)
            {
                yield return difference;
            }
        }
    }

    private List<RowDifference> InAnyOrder(IReadOnlyList<object?[]> expected, IReadOnlyList<object?[]> actual)
    {
        var missing = Without(expected, actual);
        var unexpected = Without(actual, expected);
        RemoveNear(missing, unexpected);
        return Pair(missing, unexpected);
    }

    // What remains of one table when the equal rows of the other are taken away, as often as they occur there.
    private static List<object?[]> Without(IReadOnlyList<object?[]> rows, IReadOnlyList<object?[]> others)
    {
        var counts = new Dictionary<object?[], int>(CellEquality.Instance);
        foreach (var row in others)
        {
            counts[row] = counts.GetValueOrDefault(row) + 1;
        }

        return [.. rows.Where(row => counts.GetValueOrDefault(row) == 0 || counts[row]-- == 0)];
    }

    private void RemoveNear(List<object?[]> missing, List<object?[]> unexpected) =>
        missing.RemoveAll(row =>
        {
            var near = unexpected.FindIndex(other => DifferingCells(row, other) == 0);
            if (near >= 0)
            {
                unexpected.RemoveAt(near);
            }

            return near >= 0;
        });

    // The rows that share most cells are shown as one row that differs; rows that share none are not the same row.
    private List<RowDifference> Pair(List<object?[]> missing, List<object?[]> unexpected)
    {
        var partners = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        foreach (var (row, other, _) in Candidates(missing, unexpected).OrderBy(pair => pair.Cells))
        {
            if (!partners.ContainsKey(row) && taken.Add(other))
            {
                partners[row] = other;
            }
        }

        return
        [
            .. missing.Select((row, i) => new RowDifference(row, partners.TryGetValue(i, out var other) ? unexpected[other] : null)),
            .. unexpected.Where((_, i) => !taken.Contains(i)).Select(row => new RowDifference(null, row)),
        ];
    }

    private IEnumerable<(int Row, int Other, int Cells)> Candidates(List<object?[]> missing, List<object?[]> unexpected) =>
        (long)missing.Count * unexpected.Count > MostPairs
            ? []
            : from row in Enumerable.Range(0, missing.Count)
              from other in Enumerable.Range(0, unexpected.Count)
              let cells = DifferingCells(missing[row], unexpected[other])
              where cells < missing[row].Length
              select (row, other, cells);

    private int DifferingCells(object?[] one, object?[] other) => one.Where((value, i) => !CellEquality.AreEqual(value, other[i], options.Tolerance)).Count();
}
