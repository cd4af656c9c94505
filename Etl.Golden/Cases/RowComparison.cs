using System.Text.Json;
using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.Golden.Files;
using Etl.Golden.Values;

namespace Etl.Golden.Cases;

/// <summary>Compares schemas and whole rows.</summary>
internal static class RowComparison
{
    // The order in which a sum adds its numbers decides about the last digits.
    private const double Tolerance = 1e-12;

    /// <summary>The difference of the columns' names and types, or null.</summary>
    public static Difference? OfSchema(StructType actual, JsonElement expected)
    {
        var (ours, theirs) = (GoldenTypes.Describe(actual.Fields), GoldenTypes.Describe(expected));
        return ours == theirs ? null : new Difference("schema", theirs, ours);
    }

    /// <summary>The first difference of the rows, or null.</summary>
    public static Difference? OfRows(IReadOnlyList<Row> rows, JsonElement expectedRows, StructType schema, bool ordered)
    {
        var types = schema.Fields.Select(field => field.DataType).ToList();
        var actual = rows.Select(row => row.Values.Select((value, i) => GoldenValue.Text(value, types[i])).ToArray()).ToList();
        var expected = expectedRows.AsItems().Select(row => row.AsItems(types.Count).Select((value, i) => GoldenValue.Text(value, types[i])).ToArray()).ToList();
        if (actual.Count != expected.Count)
        {
            return new Difference("number of rows", $"{expected.Count}", $"{actual.Count}");
        }

        foreach (var (row, number) in expected.Select((row, i) => (row, i)))
        {
            var partner = ordered ? 0 : actual.FindIndex(candidate => SameRow(row, candidate, types));
            if (partner < 0 || !SameRow(row, actual[partner], types))
            {
                return new Difference($"row {number}", Text(row), ordered ? Text(actual[0]) : $"no such row; left are {string.Join(" ", actual.Take(3).Select(Text))}");
            }

            actual.RemoveAt(partner);
        }

        return null;
    }

    private static bool SameRow(string?[] expected, string?[] actual, List<DataType> types) =>
        expected.Zip(actual).Select((pair, i) => GoldenValue.Same(pair.First, pair.Second, types[i], Tolerance)).All(same => same);

    private static string Text(string?[] row) => $"({string.Join(", ", row.Select(value => value ?? "null"))})";
}
