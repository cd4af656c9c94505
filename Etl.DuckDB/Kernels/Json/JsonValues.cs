using System.Globalization;
using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.DuckDB.Csv.Spark;
using Etl.DuckDB.Kernels.Casts;
using Etl.DuckDB.Kernels.Dates;

namespace Etl.DuckDB.Kernels.Json;

/// <summary>JSON texts as values of a type, in Spark's mode PERMISSIVE: what does not fit is null.</summary>
internal static class JsonValues
{
    /// <summary>The value that a text is.</summary>
    public static object? Read(string text, DataType type)
    {
        // A text of blanks is no JSON; anything else that is none is a struct of nulls.
        var root = text.Trim().Length == 0 ? null : JsonReader.Read(text);
        return type switch
        {
            _ when text.Trim().Length == 0 => null,
            StructType fields when root is JsonObject row => Fields(row, fields),
            StructType fields when root is JsonArray { Items: [JsonObject row] } => Fields(row, fields),
            StructType fields => new object?[fields.Fields.Count],
            _ when root is null => null,
            _ => Of(root, type),
        };
    }

    /// <summary>The number of elements of an array; null for another text.</summary>
    public static int? ArrayLength(string text) => JsonReader.Read(text) is JsonArray array ? array.Items.Count : null;

    /// <summary>The keys of an object; null for another text.</summary>
    public static object?[]? Keys(string text) => JsonReader.Read(text) is JsonObject fields ? [.. fields.Fields.Select(field => field.Name)] : null;

    private static object? Of(JsonNode node, DataType type) => (node, type) switch
    {
        (JsonNull, _) => null,
        (JsonText text, StringType) => text.Value,
        (_, StringType) => JsonWriter.Of(node),
        (JsonFlag flag, BooleanType) => flag.Value,
        (JsonNumber number, IntegralType) when number.IsWhole => Int128.TryParse(number.Text, CultureInfo.InvariantCulture, out var whole) ? ValueCast.Whole(whole, type) : null,
        (JsonNumber number, DoubleType) => double.Parse(Unsigned(number), CultureInfo.InvariantCulture),
        (JsonNumber number, FloatType) => float.Parse(Unsigned(number), CultureInfo.InvariantCulture),
        (JsonText text, DoubleType) => Special(text.Value),
        (JsonText text, FloatType) => Special(text.Value) is { } number ? (float)number : null,
        (JsonNumber number, DecimalType decimals) => TextNumbers.Decimal(number.Text) is { } exact ? ValueCast.Fit(exact, decimals) : null,
        (JsonText text, DecimalType decimals) => TextNumbers.Decimal(text.Value) is { } exact ? ValueCast.Fit(exact, decimals) : null,
        (JsonText text, DateType) => SparkDate.TryRead(System.Text.Encoding.UTF8.GetBytes(text.Value), out var days) ? days : null,
        (JsonText text, TimestampType) => TimestampText.Parse(text.Value),
        (JsonText text, BinaryType) => Convert.FromBase64String(text.Value),
        (JsonArray array, ArrayType list) => array.Items.Select(item => Of(item, list.ElementType)).ToArray(),
        (JsonObject fields, MapType map) => fields.Fields.Select(field => new KeyValuePair<object, object?>(field.Name, Of(field.Value, map.ValueType))).ToArray(),
        (JsonObject fields, StructType row) => Fields(fields, row),
        _ => null,
    };

    // The whole number -0 is 0, the fraction -0.0 keeps its sign.
    private static string Unsigned(JsonNumber number) => number.Text == "-0" ? "0" : number.Text;

    private static double? Special(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" or "+INF" or "+Infinity" => double.PositiveInfinity,
        "-Infinity" or "-INF" => double.NegativeInfinity,
        _ => null,
    };

    // Of a name that comes twice, the last counts.
    private static object?[] Fields(JsonObject row, StructType type) => [.. type.Fields.Select(field =>
        row.Fields.LastOrDefault(candidate => candidate.Name == field.Name).Value is { } value ? Of(value, field.DataType) : null)];
}
