using System.Data.SqlTypes;
using System.Globalization;
using System.Text.Json;
using Etl.DataFrames.Types;

namespace Etl.Engines.Tests.Golden;

/// <summary>Values as the golden files write them: read for a plan, and written in one spelling to be compared.</summary>
internal static class GoldenValue
{
    private const string Instant = "yyyy-MM-ddTHH:mm:ss.ffffffZ";

    /// <summary>The .NET value of a type.</summary>
    public static object? Read(JsonElement json, DataType type) => type switch
    {
        _ when json.ValueKind == JsonValueKind.Null => null,
        BooleanType => json.GetBoolean(),
        ByteType => json.GetSByte(),
        ShortType => json.GetInt16(),
        IntegerType => json.GetInt32(),
        LongType => json.GetInt64(),
        FloatType => (float)Floating(json, text => float.Parse(text, CultureInfo.InvariantCulture)),
        DoubleType => Floating(json, text => double.Parse(text, CultureInfo.InvariantCulture)),
        DecimalType number => Decimal(json.GetString()!, number),
        StringType => json.GetString(),
        DateType => DateOnly.ParseExact(json.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimestampType => DateTime.ParseExact(
            json.GetString()!, Instant, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
        BinaryType => Convert.FromHexString(json.GetString()!),
        _ => throw new MissingException($"values of type {type}"),
    };

    /// <summary>An expected value in the spelling that is compared.</summary>
    public static string Text(JsonElement json, DataType type) => type is FloatType or DoubleType
        ? Text(Read(json, type), type)
        : json.ValueKind == JsonValueKind.String ? json.GetString()! : json.ToString() is "" ? "null" : json.GetRawText();

    /// <summary>A value of ours in the spelling that is compared.</summary>
    public static string Text(object? value, DataType type) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        double or float => ((IFormattable)value).ToString("R", CultureInfo.InvariantCulture),
        decimal number => number.ToString($"F{((DecimalType)type).Scale}", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString(Instant, CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexStringLower(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>Whether two values in that spelling are the same; numbers with a floating point may differ relatively by a tolerance.</summary>
    public static bool Same(string expected, string actual, DataType type, double tolerance)
    {
        if (expected == actual || tolerance == 0 || type is not (FloatType or DoubleType) || expected == "null" || actual == "null")
        {
            return expected == actual;
        }

        var (left, right) = (double.Parse(expected, CultureInfo.InvariantCulture), double.Parse(actual, CultureInfo.InvariantCulture));
        return double.IsFinite(left - right) && Math.Abs(left - right) <= tolerance * Math.Max(Math.Abs(left), Math.Abs(right));
    }

    // Beyond 28 digits .NET's decimal is too small.
    private static object Decimal(string text, DecimalType type) => type.Precision <= 28
        ? decimal.Parse(text, CultureInfo.InvariantCulture)
        : SqlDecimal.ConvertToPrecScale(SqlDecimal.Parse(text), type.Precision, type.Scale);

    private static double Floating(JsonElement json, Func<string, double> parse) =>
        json.ValueKind == JsonValueKind.String ? parse(json.GetString()!) : parse(json.GetRawText());
}
