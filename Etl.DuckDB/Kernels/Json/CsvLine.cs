using System.Text;
using Etl.DataFrames.Types;
using Etl.DuckDB.Kernels.Casts;
using Etl.DuckDB.Kernels.Dates;

namespace Etl.DuckDB.Kernels.Json;

/// <summary>A struct as a line of CSV, as Spark's writer makes it.</summary>
internal static class CsvLine
{
    private const long MicrosPerDay = 86_400_000_000;

    public static string Of(object?[] values, StructType type, CsvWriteOptions options)
    {
        var line = new StringBuilder();
        for (var i = 0; i < values.Length; i++)
        {
            Append(i == 0 ? line : line.Append(options.Separator), values[i] is { } value ? Text(value, type.Fields[i].DataType, options) : null, isFirst: i == 0, options);
        }

        return line.ToString();
    }

    /// <summary>The names of the columns as a line.</summary>
    public static string Header(StructType type, CsvWriteOptions options) =>
        Of([.. type.Fields.Select(field => field.Name)], new StructType(type.Fields.Select(field => new StructField(field.Name, new StringType()))), options);

    private static string Text(object value, DataType type, CsvWriteOptions options) => type switch
    {
        TimestampType => DatePattern.ForWriting(options.TimestampFormat).Write((long)value),
        DateType when options.DateFormat != JsonWriteOptions.UsualDate => DatePattern.ForWriting(options.DateFormat).Write((int)value * MicrosPerDay),
        // Spark's writer has Java write it.
        DecimalType => ValueText.Java((ExactDecimal)value),
        _ => ValueText.Of(type)(value),
    };

    private static void Append(StringBuilder line, string? value, bool isFirst, CsvWriteOptions options)
    {
        var text = value is null ? options.NullValue : Trimmed(value, options);
        if (value is not null && text.Length == 0)
        {
            text = options.EmptyValue;
        }

        var isSpecial = value is null || ReferenceEquals(text, options.EmptyValue);
        if (options.Quote is not { } quote || !NeedsQuotes(text, isFirst, isSpecial, quote, options) || (isSpecial && text.Length >= 2 && text[0] == quote && text[^1] == quote))
        {
            line.Append(text);
            return;
        }

        line.Append(quote);
        foreach (var c in text)
        {
            _ = c == quote || c == options.Escape ? line.Append(options.Escape).Append(c) : line.Append(c);
        }

        line.Append(quote);
    }

    // Spark's writer takes a first field that begins with # for a comment, unless it is quoted.
    private static bool NeedsQuotes(string text, bool isFirst, bool isSpecial, char quote, CsvWriteOptions options) =>
        options.QuotesAll
        || (!isSpecial && text.Length > 0 && (text[0] == quote || (isFirst && text[0] == '#')))
        || (!isSpecial && text.Any(c => c == options.Separator || c is '\n' or '\r' || options.LineSeparator.Contains(c) || (c == quote && options.EscapesQuotes)));

    private static string Trimmed(string text, CsvWriteOptions options)
    {
        var (start, end) = (0, text.Length);
        while (options.TrimsStart && start < end && text[start] <= ' ')
        {
            start++;
        }

        while (options.TrimsEnd && end > start && text[end - 1] <= ' ')
        {
            end--;
        }

        return text[start..end];
    }
}
