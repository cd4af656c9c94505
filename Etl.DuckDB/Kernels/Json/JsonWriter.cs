using System.Globalization;
using System.Text;
using Etl.DataFrames;
using Etl.DataFrames.Json;
using Etl.DataFrames.Types;
using Etl.DuckDB.Kernels.Casts;
using Etl.DuckDB.Kernels.Dates;

namespace Etl.DuckDB.Kernels.Json;

/// <summary>Writes values and nodes as JSON in Spark's spelling.</summary>
internal static class JsonWriter
{
    private const long MicrosPerDay = 86_400_000_000;

    /// <summary>A node, its numbers printed anew: 1.50 becomes 1.5, 1e5 becomes 100000.0.</summary>
    public static string Of(JsonNode node) => node switch
    {
        JsonText text => Quoted(text.Value),
        JsonNumber number => Number(number),
        JsonFlag flag => flag.Value ? "true" : "false",
        JsonNull => "null",
        JsonArray array => $"[{string.Join(',', array.Items.Select(Of))}]",
        JsonObject fields => $"{{{string.Join(',', fields.Fields.Select(field => $"{Quoted(field.Name)}:{Of(field.Value)}"))}}}",
        _ => throw new InternalErrorException($"no JSON of '{node.GetType()}'"),
    };

    /// <summary>A value of a type.</summary>
    public static string Of(object? value, DataType type, JsonWriteOptions options) => (value, type) switch
    {
        (null, _) => "null",
        (string text, _) => Quoted(text),
        (byte[] bytes, _) => Quoted(Convert.ToBase64String(bytes)),
        (double or float, _) => Convert.ToDouble(value, null) is var number && double.IsFinite(number)
            ? ValueText.Of(type)(value)
            : Quoted(ValueText.Of(type)(value)),
        (_, DateType) => Quoted(options.DateFormat == JsonWriteOptions.UsualDate ? TimestampText.FormatDate((int)value) : DatePattern.ForWriting(options.DateFormat).Write((int)value * MicrosPerDay)),
        (_, TimestampType) => Quoted(DatePattern.ForWriting(options.TimestampFormat).Write((long)value)),
        (object?[] items, ArrayType array) => $"[{string.Join(',', items.Select(item => Of(item, array.ElementType, options)))}]",
        (ExactDecimal number, _) => ValueText.Java(number),
        (KeyValuePair<object, object?>[] pairs, MapType map) => $"{{{string.Join(',', pairs.Select(pair =>
            $"{Quoted(Key(pair.Key, map.KeyType))}:{Of(pair.Value, map.ValueType, options)}"))}}}",
        (object?[] items, StructType fields) => $"{{{string.Join(',', items.Zip(fields.Fields).Where(pair => pair.First is not null || !options.IgnoresNulls)
            .Select(pair => $"{Quoted(pair.Second.Name)}:{Of(pair.First, pair.Second.DataType, options)}"))}}}",
        _ => ValueText.Of(type)(value),
    };

    // The number behind a date or a timestamp.
    private static string Key(object key, DataType type) => key is ExactDecimal number ? ValueText.Java(number)
        : type is DateType or TimestampType ? Convert.ToString(key, CultureInfo.InvariantCulture)!
        : ValueText.Of(type)(key);

    private static string Number(JsonNumber number)
    {
        if (!number.IsWhole)
        {
            var value = double.Parse(number.Text, CultureInfo.InvariantCulture);
            return double.IsNaN(value) || (double.IsInfinity(value) && !char.IsAsciiDigit(number.Text[^1])) ? Quoted(number.Text) : NumberText.Of(value);
        }

        var whole = System.Numerics.BigInteger.Parse(number.Text, CultureInfo.InvariantCulture);
        return whole.ToString(CultureInfo.InvariantCulture);
    }

    private static string Quoted(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                '\b' => result.Append("\\b"),
                '\f' => result.Append("\\f"),
                '\n' => result.Append("\\n"),
                '\r' => result.Append("\\r"),
                '\t' => result.Append("\\t"),
                < ' ' => result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => result.Append(c),
            };
        }

        return result.Append('"').ToString();
    }
}
