using System.Text.Json;
using Etl.DataFrames;
using Etl.DataFrames.Types;

namespace Etl.Engines.Tests.Golden;

/// <summary>Runs the cases of <c>queries.json</c>: a whole plan, compared in its schema and rows.</summary>
internal sealed class QueryCase(GoldenTables tables)
{
    private const double Tolerance = 1e-12;

    /// <summary>The difference to Spark, or null.</summary>
    public string? Run(JsonElement json)
    {
        var frame = new PlanTree(tables).Translate(json.GetProperty("plan"));
        return json.Get("error") is not null ? Error(json, frame) : Compare(json, frame);
    }

    private static string? Error(JsonElement json, DataFrame frame)
    {
        var expected = GoldenCase.Errors(json).Select(error => error.Text("class")).ToList();
        try
        {
            return $"Spark raises {expected[0]}, here: {frame.Collect().Count} rows";
        }
        catch (EngineException error)
        {
            return GoldenCase.IsClass(error.ErrorClass, expected) ? null : $"raises {error.ErrorClass} ({error.Message}), Spark {expected[0]}";
        }
    }

    private static string? Compare(JsonElement json, DataFrame frame)
    {
        var fields = frame.Schema().Fields;
        var expectedFields = Describe(json.GetProperty("schema"));
        var recentFields = json.Get("schema41") is { } schema41 ? Describe(schema41) : expectedFields;
        var ours = string.Join(", ", fields.Select(field => $"{field.Name} {field.DataType}"));
        if (ours != expectedFields && ours != recentFields)
        {
            return $"schema ({ours}), Spark's is ({expectedFields})";
        }

        var actual = frame.Collect().Select(row => Texts(row, fields)).ToList();
        var ordered = json.GetProperty("ordered").GetBoolean();
        return Difference(actual, json.GetProperty("rows"), fields, ordered) is { } difference
            && (json.Get("rows41") is not { } rows41 || Difference(actual, rows41, fields, ordered) is not null)
            ? difference
            : null;
    }

    private static string? Difference(List<string[]> actual, JsonElement rows, IReadOnlyList<StructField> fields, bool ordered)
    {
        var expected = rows.EnumerateArray()
            .Select(row => row.EnumerateArray().Select((value, i) => GoldenValue.Text(value, fields[i].DataType)).ToArray())
            .ToList();
        if (actual.Count != expected.Count)
        {
            return $"{actual.Count} rows, Spark has {expected.Count}";
        }

        foreach (var row in expected)
        {
            var partner = ordered ? 0 : actual.FindIndex(candidate => SameRow(row, candidate, fields));
            if (partner < 0 || !SameRow(row, actual[partner], fields))
            {
                return $"({string.Join(", ", row)}) is Spark's; here is ({string.Join(", ", actual[Math.Max(partner, 0)])})";
            }

            actual.RemoveAt(partner);
        }

        return null;
    }

    private static bool SameRow(string[] expected, string[] actual, IReadOnlyList<StructField> fields) =>
        expected.Zip(actual).Select((pair, i) => GoldenValue.Same(pair.First, pair.Second, fields[i].DataType, Tolerance)).All(same => same);

    private static string[] Texts(Row row, IReadOnlyList<StructField> fields) =>
        [.. row.Values.Select((value, i) => GoldenValue.Text(value, fields[i].DataType))];

    private static string Describe(JsonElement schema) =>
        string.Join(", ", schema.EnumerateArray().Select(field => $"{field.Text("name")} {field.Text("type")}"));
}
