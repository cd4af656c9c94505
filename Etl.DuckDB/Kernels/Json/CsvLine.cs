using Etl.DataFrames.Types;
using Etl.DuckDB.Kernels.Casts;
using Etl.DuckDB.Kernels.Dates;

namespace Etl.DuckDB.Kernels.Json;

/// <summary>A struct as a line of CSV, as Spark's writer makes it: null is nothing, an empty text is two quotes.</summary>
internal static class CsvLine
{
    public static string Of(object?[] values, StructType type) =>
        string.Join(',', values.Zip(type.Fields, (value, field) => value is null ? "" : Quoted(Text(value, field.DataType))));

    private static string Text(object value, DataType type) => type is TimestampType
        ? DatePattern.ForWriting("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").Write((long)value)
        : ValueText.Of(type)(value);

    // Spark trims a text, and quotes one with a separator, a quote, or a line end.
    private static string Quoted(string value)
    {
        var text = value.Trim([.. Enumerable.Range(0, 33).Select(code => (char)code)]);
        return text.Length == 0 ? "\"\""
            : text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : text;
    }
}
