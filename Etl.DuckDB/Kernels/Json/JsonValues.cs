using System.Globalization;
using Etl.DataFrames;
using Etl.DataFrames.Json;
using Etl.DataFrames.Types;
using Etl.DuckDB.Csv.Spark;
using Etl.DuckDB.Kernels.Casts;
using Etl.DuckDB.Kernels.Dates;

namespace Etl.DuckDB.Kernels.Json;

/// <summary>JSON values as values of a type: what does not fit is null, and noted.</summary>
/// <param name="options">How to read.</param>
internal sealed class JsonValues(JsonReadOptions options)
{
    private const long MicrosPerDay = 86_400_000_000;

    /// <summary>Whether a value did not fit.</summary>
    public bool HasFault { get; private set; }

    /// <summary>The value that a text is.</summary>
    public static object? Read(string text, DataType type, JsonReadOptions options) => type is StructType fields ? new JsonRecords(fields, options).One(text)
        : text.Trim().Length == 0 || JsonReader.Read(text, options.Syntax) is not { } root ? null
        : new JsonValues(options).Of(root, type);

    /// <summary>The number of elements of an array; null for another text.</summary>
    public static int? ArrayLength(string text) => JsonReader.Read(text) is JsonArray array ? array.Items.Count : null;

    /// <summary>The keys of an object; null for another text.</summary>
    public static object?[]? Keys(string text) => JsonReader.Read(text) is JsonObject fields ? [.. fields.Fields.Select(field => field.Name)] : null;

    /// <summary>The fields of an object. Of a name that comes twice, the last counts.</summary>
    public object?[] Fields(JsonObject row, StructType type) => [.. type.Fields.Select(field =>
        row.Fields.LastOrDefault(candidate => candidate.Name == field.Name).Value is { } value ? Of(value, field.DataType) : null)];

    private object? Of(JsonNode node, DataType type)
    {
        var value = Fit(node, type);
        HasFault |= value is null && node is not JsonNull;
        return value;
    }

    private object? Fit(JsonNode node, DataType type) => (node, type) switch
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
        (JsonText text, DateType) => Date(text.Value),
        (JsonText text, TimestampType) => options.TimestampFormat is { } pattern ? DatePattern.ForReading(pattern).Read(text.Value) : TimestampText.Parse(text.Value),
        (JsonText text, BinaryType) => Convert.FromBase64String(text.Value),
        (JsonArray array, ArrayType list) => array.Items.Select(item => Of(item, list.ElementType)).ToArray(),
        (JsonObject fields, MapType map) => fields.Fields.Select(field => new KeyValuePair<object, object?>(field.Name, Of(field.Value, map.ValueType))).ToArray(),
        (JsonObject fields, StructType row) => Fields(fields, row),
        _ => null,
    };

    private int? Date(string text) => options.DateFormat is { } pattern
        ? DatePattern.ForReading(pattern).Read(text) is { } micros ? (int)Math.Floor((double)micros / MicrosPerDay) : null
        : SparkDate.TryRead(System.Text.Encoding.UTF8.GetBytes(text), out var days) ? days : null;

    // The whole number -0 is 0, the fraction -0.0 keeps its sign.
    private static string Unsigned(JsonNumber number) => number.Text == "-0" ? "0" : number.Text;

    private static double? Special(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" or "+INF" or "+Infinity" => double.PositiveInfinity,
        "-Infinity" or "-INF" => double.NegativeInfinity,
        _ => null,
    };
}
