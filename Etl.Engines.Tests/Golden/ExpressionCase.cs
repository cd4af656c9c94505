using System.Text.Json;
using Etl.DataFrames;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Golden;

/// <summary>Runs the cases of <c>expressions.json</c>: one expression over every row of a table.</summary>
internal sealed class ExpressionCase(GoldenTables tables)
{
    private const string RowId = "rid";

    /// <summary>The difference to Spark, or null.</summary>
    public string? Run(JsonElement json)
    {
        var frame = tables[json.Text("table")];
        var column = ExpressionTree.Translate(json.GetProperty("expr")).As("value");
        var result = frame.Select(Col(RowId), column);
        var type = result.Schema().Fields[1].DataType;
        return json.Get("type") is not { } expected ? NoError(json, result)
            : type.SimpleString != expected.GetString() ? $"type {type}, Spark's is {expected.GetString()}"
            : json.Get("error") is null || json.Get("error41") is null && json.TryGetProperty("error41", out _) ? Rows(result, json.GetProperty("rows"), json.Get("rows41"), ids: null)
            : Split(json, frame, column);
    }

    private static string NoError(JsonElement json, DataFrame result)
    {
        var rows = result.Collect();
        return $"Spark raises {GoldenCase.Errors(json).First().Text("class")}, here: {string.Join(", ", rows.Select(row => row[1]))}";
    }

    // A case that fails on some rows: the others have answers, and each of the failing ones fails on its own.
    private static string? Split(JsonElement json, DataFrame frame, Column column)
    {
        var whole = Failure(frame.Select(Col(RowId), column));
        var classes = Errors(json).GroupBy(error => error.Row, error => error.Class).ToDictionary(row => row.Key, row => row.ToList());
        var all = classes.Values.SelectMany(row => row).Concat(GoldenCase.Errors(json).Select(error => error.Text("class"))).ToList();
        if (!GoldenCase.IsClass(whole.Class, all))
        {
            return $"the whole raises {whole.Text}, Spark {string.Join(" or ", all.Distinct())}";
        }

        foreach (var (row, expected) in classes)
        {
            var failure = Failure(frame.Filter(Col(RowId) == row).Select(Col(RowId), column));
            if (!GoldenCase.IsClass(failure.Class, expected))
            {
                return $"row {row} gives {failure.Text}, Spark raises {string.Join(" or ", expected.Distinct())}";
            }
        }

        var ids = json.GetProperty("ok_row_ids").EnumerateArray().Select(id => id.GetInt32()).ToArray();
        return ids.Length == 0
            ? null
            : Rows(frame.Filter(Col(RowId).IsIn(ids)).Select(Col(RowId), column), json.GetProperty("ok_rows"), json.Get("ok_rows41"), ids);
    }

    private static string? Rows(DataFrame result, JsonElement expected, JsonElement? expected41, int[]? ids)
    {
        var type = result.Schema().Fields[1].DataType;
        var actual = result.Collect().OrderBy(row => row.GetAs<int>(0)).Select(row => GoldenValue.Text(row[1], type)).ToList();
        var (old, recent) = (Texts(expected, type), expected41 is null ? null : Texts(expected41.Value, type));
        if (actual.SequenceEqual(old) || recent is not null && actual.SequenceEqual(recent))
        {
            return null;
        }

        var different = Enumerable.Range(0, Math.Max(actual.Count, old.Count)).Where(i => actual.ElementAtOrDefault(i) != old.ElementAtOrDefault(i));
        return string.Join("; ", different.Take(4).Select(i =>
            $"row {(ids is null ? i : ids[i])}: '{actual.ElementAtOrDefault(i)}', Spark's is '{old.ElementAtOrDefault(i)}'"));
    }

    private static List<string> Texts(JsonElement rows, DataType type) => [.. rows.EnumerateArray().Select(value => GoldenValue.Text(value, type))];

    private static (string? Class, string Text) Failure(DataFrame frame)
    {
        try
        {
            return (null, $"'{string.Join(", ", frame.Collect().Select(row => row[1] ?? "null"))}'");
        }
        catch (EngineException error)
        {
            return (error.ErrorClass, $"{error.ErrorClass ?? "an error without a class"} ({error.Message})");
        }
    }

    private static IEnumerable<(int Row, string Class)> Errors(JsonElement json) =>
        from list in new[] { json.Get("error_rows"), json.Get("error_rows41") }.OfType<JsonElement>()
        from pair in list.EnumerateArray()
        select (pair[0].GetInt32(), pair[1].GetString()!);
}
