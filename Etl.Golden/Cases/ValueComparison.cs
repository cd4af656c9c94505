using System.Globalization;
using System.Text.Json;
using Etl.DataFrames;
using Etl.Golden.Files;
using Etl.Golden.Trees;
using Etl.Golden.Values;

namespace Etl.Golden.Cases;

/// <summary>Compares the values of an expression, one per row of its table.</summary>
internal static class ValueComparison
{
    private const double Tolerance = 1e-12;

    // The platform's mathematics may differ in the last digit.
    private static readonly HashSet<string> Transcendental =
    [
        "acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "cbrt", "cos", "cosh", "cot", "csc", "degrees", "exp", "expm1", "hypot", "ln", "log", "log10",
        "log1p", "log2", "pow", "power", "radians", "sec", "sin", "sinh", "tan", "tanh",
    ];

    /// <summary>The first difference, or null.</summary>
    /// <param name="json">The case.</param>
    /// <param name="outcome">The numbers of the rows and the values.</param>
    /// <param name="expected">Spark's values in the order of the rows' numbers.</param>
    /// <param name="ids">The numbers of the rows, or null when the table has no others.</param>
    public static Difference? Of(JsonElement json, Outcome outcome, IReadOnlyList<JsonElement> expected, IReadOnlyList<int>? ids)
    {
        var rows = outcome.Rows!.OrderBy(row => Convert.ToInt64(row[0], CultureInfo.InvariantCulture)).ToList();
        if (rows.Count != expected.Count)
        {
            return new Difference("number of rows", $"{expected.Count}", $"{rows.Count}");
        }

        var (tolerance, others) = (IsTranscendental(json.Need("expr")) ? Tolerance : 0, Unstable.Values(json));
        for (var i = 0; i < rows.Count; i++)
        {
            var id = ids?[i] ?? i;
            if (!Same(rows[i], expected[i], outcome, tolerance) && !(others.TryGetValue(id, out var other) && Same(rows[i], other, outcome, tolerance)))
            {
                return new Difference($"row {id}", Text(GoldenValue.Text(expected[i], TypeOf(outcome))), Text(GoldenValue.Text(rows[i][1], TypeOf(outcome))));
            }
        }

        return null;
    }

    private static bool Same(Row row, JsonElement expected, Outcome outcome, double tolerance) =>
        GoldenValue.Same(GoldenValue.Text(expected, TypeOf(outcome)), GoldenValue.Text(row[1], TypeOf(outcome)), TypeOf(outcome), tolerance);

    private static DataFrames.Types.DataType TypeOf(Outcome outcome) => outcome.Schema!.Fields[1].DataType;

    private static string Text(string? value) => value is null ? "null" : $"'{value}'";

    private static bool IsTranscendental(JsonElement tree) => tree.ValueKind switch
    {
        JsonValueKind.Object => tree.Get("fn") is { ValueKind: JsonValueKind.String } name && Transcendental.Contains(name.GetString()!)
            || tree.EnumerateObject().Any(member => IsTranscendental(member.Value)),
        JsonValueKind.Array => tree.EnumerateArray().Any(IsTranscendental),
        _ => false,
    };
}
