using System.Data.SqlTypes;
using System.Globalization;
using System.Text.Json;
using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.Golden.Files;
using Etl.Golden.Trees;

namespace Etl.Golden.Values;

/// <summary>Values as the golden files write them: read for a plan, and written in one spelling to be compared.</summary>
internal static class GoldenValue
{
    private const string Instant = "yyyy-MM-ddTHH:mm:ss.ffffffZ";

    /// <summary>A row of values.</summary>
    public static GenericRow Row(JsonElement row, StructType schema) =>
        new([.. row.AsItems(schema.Fields.Count).Select((value, i) => Read(value, schema.Fields[i].DataType))]);

    /// <summary>The .NET value of a type.</summary>
    /// <exception cref="MissingException">No .NET value can stand for it.</exception>
    /// <exception cref="MalformedException">It is not a value of the type.</exception>
    public static object? Read(JsonElement json, DataType type)
    {
        try
        {
            return json.ValueKind == JsonValueKind.Null ? null : Parse(json, type);
        }
        catch (Exception error) when (error is FormatException or InvalidOperationException or OverflowException or SqlTypeException)
        {
            throw IsBeyondYears(json, type)
                ? new MissingException($"values of type {type} outside the years 1 to 9999, such as {json.GetString()}")
                : new MalformedException($"{JsonAccess.Excerpt(json)} is not a value of type {type}");
        }
    }

    /// <summary>An expected value in the spelling that is compared; null is null.</summary>
    public static string? Text(JsonElement json, DataType type) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        _ when type is FloatType or DoubleType or ArrayType or StructType or MapType => Text(Read(json, type), type),
        JsonValueKind.String => json.GetString(),
        _ => json.GetRawText(),
    };

    /// <summary>A value of ours in the spelling that is compared; null is null.</summary>
    public static string? Text(object? value, DataType type) => value switch
    {
        null => null,
        bool flag => flag ? "true" : "false",
        double or float => ((IFormattable)value).ToString("R", CultureInfo.InvariantCulture),
        decimal number => number.ToString($"F{((DecimalType)type).Scale}", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString(Instant, CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexStringLower(bytes),
        Row row => Text(row.Values, type),
        object?[] items when type is ArrayType array => $"[{string.Join(", ", items.Select(item => Nested(item, array.ElementType)))}]",
        object?[] values when type is StructType fields => $"{{{string.Join(", ", values.Select((item, i) => Nested(item, fields.Fields[i].DataType)))}}}",
        KeyValuePair<object, object?>[] pairs when type is MapType map => $"{{{string.Join(", ", pairs.Select(pair => $"{Nested(pair.Key, map.KeyType)} -> {Nested(pair.Value, map.ValueType)}"))}}}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>Whether two values in that spelling are the same; numbers with a floating point may differ relatively by a tolerance.</summary>
    public static bool Same(string? expected, string? actual, DataType type, double tolerance)
    {
        if (expected == actual || tolerance == 0 || type is not (FloatType or DoubleType) || expected is null || actual is null)
        {
            return expected == actual;
        }

        var (left, right) = (double.Parse(expected, CultureInfo.InvariantCulture), double.Parse(actual, CultureInfo.InvariantCulture));
        return double.IsFinite(left - right) && Math.Abs(left - right) <= tolerance * Math.Max(Math.Abs(left), Math.Abs(right));
    }

    // Quoted, so that a text with a comma is not two.
    private static string Nested(object? value, DataType type) => value is string text ? $"'{text}'" : Text(value, type) ?? "null";

    private static object Parse(JsonElement json, DataType type) => type switch
    {
        BooleanType => json.GetBoolean(),
        ByteType => json.GetSByte(),
        ShortType => json.GetInt16(),
        IntegerType => json.GetInt32(),
        LongType => json.GetInt64(),
        FloatType => (float)Floating(json, text => float.Parse(text, CultureInfo.InvariantCulture)),
        DoubleType => Floating(json, text => double.Parse(text, CultureInfo.InvariantCulture)),
        DecimalType number => Decimal(json.GetString()!, number),
        StringType => json.GetString()!,
        DateType => DateOnly.ParseExact(json.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimestampType => DateTime.ParseExact(
            json.GetString()!, Instant, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
        BinaryType => Convert.FromHexString(json.GetString()!),
        ArrayType array => json.AsItems().Select(item => Read(item, array.ElementType)).ToArray(),
        StructType fields => fields.Fields.Select(field => json.Get(field.Name) is { } value ? Read(value, field.DataType) : null).ToArray(),
        MapType map => json.AsItems().Select(pair => new KeyValuePair<object, object?>(Read(pair[0], map.KeyType)!, Read(pair[1], map.ValueType))).ToArray(),
        _ => throw new MissingException($"values of type {type}"),
    };

    private static bool IsBeyondYears(JsonElement json, DataType type) => type is DateType or TimestampType
        && json.ValueKind == JsonValueKind.String
        && json.GetString()! is var text && (text.StartsWith('+') || text.StartsWith('-') || text.StartsWith("0000", StringComparison.Ordinal));

    // Beyond 28 digits .NET's decimal is too small.
    private static object Decimal(string text, DecimalType type) => type.Precision <= 28
        ? decimal.Parse(text, CultureInfo.InvariantCulture)
        : SqlDecimal.ConvertToPrecScale(SqlDecimal.Parse(text), type.Precision, type.Scale);

    private static double Floating(JsonElement json, Func<string, double> parse) =>
        json.ValueKind == JsonValueKind.String ? parse(json.GetString()!) : parse(json.GetRawText());
}
