using Etl.DataFrames.Types;

namespace Etl.Testing.Comparing;

/// <summary>Compares the columns of two tables.</summary>
internal sealed class SchemaComparer(TableOptions options)
{
    private static readonly string[] Headings = ["column", "type", "nullable"];

    /// <summary>What differs, both sides below each other, or null.</summary>
    public string? Difference(StructType expected, StructType actual)
    {
        var pairs = options.OrdersColumns ? ByPosition(expected, actual) : ByName(expected, actual);
        if (pairs.All(pair => AreEqual(pair.Expected, pair.Actual)))
        {
            return null;
        }

        var text = new DifferenceText(Headings);
        foreach (var (one, other) in pairs)
        {
            Add(text, one, other);
        }

        return $"the columns differ (- expected, + actual):\n\n{text}";
    }

    private static List<(StructField? Expected, StructField? Actual)> ByPosition(StructType expected, StructType actual) =>
    [
        .. Enumerable.Range(0, Math.Max(expected.Fields.Count, actual.Fields.Count))
            .Select(i => (expected.Fields.ElementAtOrDefault(i), actual.Fields.ElementAtOrDefault(i))),
    ];

    private static List<(StructField? Expected, StructField? Actual)> ByName(StructType expected, StructType actual)
    {
        var left = actual.Fields.ToList();
        var pairs = new List<(StructField?, StructField?)>();
        foreach (var column in expected.Fields)
        {
            var found = left.Find(other => other.Name == column.Name);
            left.Remove(found!);
            pairs.Add((column, found));
        }

        return [.. pairs, .. left.Select(column => ((StructField?)null, (StructField?)column))];
    }

    private void Add(DifferenceText text, StructField? expected, StructField? actual)
    {
        switch (expected, actual)
        {
            case ({ } one, { } other) when AreEqual(one, other):
                text.Add(' ', Cells(other));
                break;
            case ({ } one, { } other):
                text.AddPair(Cells(one), Cells(other), i => Cells(one)[i] == Cells(other)[i] || (i == 2 && !options.ComparesNullability));
                break;
            case ({ } one, null):
                text.Add('-', Cells(one), "missing");
                break;
            case (null, { } other):
                text.Add('+', Cells(other), "unexpected");
                break;
        }
    }

    private bool AreEqual(StructField? one, StructField? other) =>
        one is not null
        && other is not null
        && one.Name == other.Name
        && one.DataType == other.DataType
        && (one.IsNullable == other.IsNullable || !options.ComparesNullability);

    private static string[] Cells(StructField column) => [ShownCell.Of(column.Name), column.DataType.ToString(), column.IsNullable ? "true" : "false"];
}
