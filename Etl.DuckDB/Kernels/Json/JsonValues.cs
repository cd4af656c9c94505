using System.Globalization;
using Etl.DataFrames;
using Etl.DataFrames.Engines.Csv;
using Etl.DataFrames.Json;
using Etl.DataFrames.Types;
using Etl.DuckDB.Csv.Spark;
using Etl.DuckDB.Kernels.Casts;
using Etl.DuckDB.Kernels.Dates;

namespace Etl.DuckDB.Kernels.Json;

/// <summary>JSON values as values of a type. What does not fit is noted, and is null as the field of an object; an array or map with a part that does not fit does not fit.</summary>
/// <param name="options">How to read.</param>
internal sealed class JsonValues(JsonReadOptions options)
{
    private const long MicrosPerDay = 86_400_000_000;
    private const long MicrosPerSecond = 1_000_000;

    private static readonly object Misfit = new();

    /// <summary>Whether a value did not fit.</summary>
    public bool HasFault { get; private set; }

    /// <summary>The value that a text is; null for blanks.</summary>
    /// <exception cref="EngineException">It does not fit, and the mode is FAILFAST.</exception>
    public static object? Read(string text, DataType type, JsonReadOptions options)
    {
        if (type is StructType fields)
        {
            return new JsonRecords(fields, options).One(text);
        }

        if (text.Trim().Length == 0)
        {
            return null;
        }

        var values = new JsonValues(options);
        var value = values.Root(JsonReader.Read(text, options.Syntax), type);
        return options.Mode != CsvMode.FailFast || (value is not null && !values.HasFault) ? value : throw Malformed(text);
    }

    /// <summary>The error of a text that does not fit.</summary>
    public static EngineException Malformed(string text) =>
        KernelFailure.Of("MALFORMED_RECORD_IN_PARSING", $"'{text}' does not fit its schema. Read it with mode PERMISSIVE to get null for what does not.");

    /// <summary>The number of elements of an array; null for another text.</summary>
    public static int? ArrayLength(string text) => JsonReader.Read(text) is JsonArray array ? array.Items.Count : null;

    /// <summary>The keys of an object; null for another text.</summary>
    public static object?[]? Keys(string text) => JsonReader.Read(text) is JsonObject fields ? [.. fields.Fields.Select(field => field.Name)] : null;

    /// <summary>The fields of an object. Of a name that comes twice, the last that fits counts.</summary>
    public object?[] Fields(JsonObject row, StructType type) => [.. type.Fields.Select(field => Field(row, field))];

    // An object is an array of one.
    private object? Root(JsonNode? node, DataType type) => (node, type) switch
    {
        (null, _) => null,
        (JsonObject fields, ArrayType { ElementType: StructType row }) => new object?[] { Fields(fields, row) },
        _ => Of(node, type) is var value && value != Misfit ? value : null,
    };

    private object? Field(JsonObject row, StructField field)
    {
        object? found = null;
        foreach (var (name, node) in row.Fields)
        {
            if (name == field.Name && Of(node, field.DataType) is var value && value != Misfit)
            {
                found = value;
            }
        }

        return found;
    }

    private object? Of(JsonNode node, DataType type)
    {
        if (node is JsonNull)
        {
            return null;
        }

        var value = Fit(node, type) ?? Misfit;
        HasFault |= value == Misfit;
        return value;
    }

    private object?[]? Elements(JsonArray array, DataType type)
    {
        var values = array.Items.Select(item => Of(item, type)).ToArray();
        return values.Contains(Misfit) ? null : values;
    }

    private KeyValuePair<object, object?>[]? Pairs(JsonObject fields, DataType type)
    {
        var pairs = fields.Fields.Select(field => new KeyValuePair<object, object?>(field.Name, Of(field.Value, type))).ToArray();
        return pairs.Any(pair => pair.Value == Misfit) ? null : pairs;
    }

    private object? Fit(JsonNode node, DataType type) => (node, type) switch
    {
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
        (JsonNumber number, TimestampType) => long.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds) ? Micros(seconds) : null,
        (JsonText text, TimestampType) => options.TimestampFormat is { } pattern ? DatePattern.ForReading(pattern).Read(text.Value) : TimestampText.Parse(text.Value),
        (JsonText text, BinaryType) => Convert.FromBase64String(text.Value),
        (JsonArray array, ArrayType list) => Elements(array, list.ElementType),
        (JsonObject fields, MapType map) => Pairs(fields, map.ValueType),
        (JsonObject fields, StructType row) => Fields(fields, row),
        _ => null,
    };

    private int? Date(string text) => options.DateFormat is { } pattern
        ? DatePattern.ForReading(pattern).Read(text) is { } micros ? (int)Math.Floor((double)micros / MicrosPerDay) : null
        : SparkDate.TryRead(System.Text.Encoding.UTF8.GetBytes(text), out var days) ? days : null;

    // As in Java, what is too large wraps round.
    private static long Micros(long seconds) => unchecked(seconds * MicrosPerSecond);

    // The whole number -0 is 0, the fraction -0.0 keeps its sign.
    private static string Unsigned(JsonNumber number) => number.Text == "-0" ? "0" : number.Text;

    private double? Special(string text) => !options.Syntax.NonNumericNumbers ? null : text switch
    {
        "NaN" => double.NaN,
        "Infinity" or "+INF" or "+Infinity" => double.PositiveInfinity,
        "-Infinity" or "-INF" => double.NegativeInfinity,
        _ => null,
    };
}
