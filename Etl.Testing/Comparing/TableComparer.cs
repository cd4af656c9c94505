using System.Globalization;

namespace Etl.Testing.Comparing;

/// <summary>Compares two tables: the columns first, then the rows.</summary>
internal sealed class TableComparer(TableOptions options)
{
    /// <summary>What differs, as the end of a sentence with both sides below it, or null.</summary>
    public string? Difference(TableRows expected, TableRows actual)
    {
        if (new SchemaComparer(options).Difference(expected.Schema, actual.Schema) is { } columns)
        {
            return columns;
        }

        if (expected.Rows.Count == 0 && actual.Rows.Count == 0)
        {
            return options.AcceptsEmpty ? null : "both have no rows, so the test compares nothing. If that is meant, say so with options => options.AllowingEmpty().";
        }

        var other = options.OrdersColumns ? actual : Aligned(expected, actual);
        var differences = new RowMatcher(options).Differences(expected.Rows, other.Rows);
        return differences.Count == 0 ? null : Text(expected, other, differences);
    }

    private static TableRows Aligned(TableRows expected, TableRows actual)
    {
        var left = actual.Schema.Fields.Select((column, i) => (column.Name, Position: i)).ToList();
        return actual.Reorder([.. expected.Schema.Fields.Select(column =>
        {
            var found = left.First(other => other.Name == column.Name);
            left.Remove(found);
            return found.Position;
        })]);
    }

    private string Text(TableRows expected, TableRows actual, IReadOnlyList<RowDifference> differences)
    {
        var text = new DifferenceText([.. expected.Schema.Fields.Select(column => ShownCell.Of(column.Name))]);
        foreach (var difference in differences.Take(options.ShownDifferences))
        {
            Add(text, difference);
        }

        var more = differences.Count - options.ShownDifferences;
        var rest = more > 0 ? string.Create(CultureInfo.InvariantCulture, $"  … and {more} more\n") : "";
        return $"{Summary(expected, actual, differences)} (- expected, + actual):\n\n{text}{rest}";
    }

    private void Add(DifferenceText text, RowDifference difference)
    {
        switch (difference)
        {
            case { Expected: { } one, Actual: { } other }:
                text.AddPair(ShownCell.Of(one), ShownCell.Of(other), i => CellEquality.AreEqual(one[i], other[i], options.Tolerance));
                break;
            case { Expected: { } one }:
                text.Add('-', ShownCell.Of(one), "missing");
                break;
            case { Actual: { } other }:
                text.Add('+', ShownCell.Of(other), "unexpected");
                break;
        }
    }

    private static string Summary(TableRows expected, TableRows actual, IReadOnlyList<RowDifference> differences)
    {
        var differing = differences.Count(row => row is { Expected: not null, Actual: not null });
        var missing = differences.Count(row => row.Actual is null);
        var unexpected = differences.Count(row => row.Expected is null);
        var parts = new[] { (differing, "differ"), (missing, "missing"), (unexpected, "unexpected") }
            .Where(part => part.Item1 > 0)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Item1} {part.Item2}"));
        var counts = string.Create(CultureInfo.InvariantCulture, $"of {expected.Rows.Count} expected and {actual.Rows.Count} actual rows ");
        return counts + string.Join(", ", parts);
    }
}
