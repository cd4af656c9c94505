using System.Globalization;
using Etl.DataFrames;
using Etl.DataFrames.Types;

namespace Etl.Testing.Fixtures;

/// <summary>Values of a column's type, from text or from what is handy to write in C#.</summary>
internal static class CellValue
{
    public static object?[] ParseLine(IReadOnlyList<CsvCell> cells, StructType schema, int line)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"Line {line} of the table");
        RequireCount(cells.Count, schema, place);
        return [.. cells.Select((cell, i) => cell.IsNull ? Null(schema.Fields[i], place) : Checked(Parse(cell.Text, schema.Fields[i].DataType), cell.Text, schema.Fields[i], place))];
    }

    public static object?[] ConvertRow(object?[] row, StructType schema, int number)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"Row {number}");
        RequireCount(row.Length, schema, place);
        return [.. row.Select((value, i) => value is null ? Null(schema.Fields[i], place) : Checked(Convert(value, schema.Fields[i].DataType), value, schema.Fields[i], place))];
    }

    private static object? Convert(object value, DataType type) => (value, type) switch
    {
        (string text, not StringType) => Parse(text, type),
        (sbyte or short or int or long, NumericType) => Parse(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture), type),
        (double number, FloatType) => (float)number,
        _ => value,
    };

    // Null where the text is not a value of the type, or not exactly one.
    private static object? Parse(string text, DataType type) => type switch
    {
        StringType => text,
        BooleanType => bool.TryParse(text, out var flag) ? flag : null,
        ByteType => sbyte.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
        ShortType => short.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
        IntegerType => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
        LongType => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
        FloatType => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
        DoubleType => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
        DecimalType exact => DecimalText.Parse(text, exact),
        DateType => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
        TimestampType => ParseInstant(text),
        BinaryType => ParseBytes(text),
        _ => throw new FixtureException($"A value of type '{type}' cannot be written as text. Write it as a value, in FrameFromRows."),
    };

    private static DateTime? ParseInstant(string text) => DateTime.TryParseExact(
        text.Replace('T', ' ').TrimEnd('Z'), ["yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFF"], CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    private static byte[]? ParseBytes(string text) => text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit) ? System.Convert.FromHexString(text) : null;

    private static object Checked(object? converted, object written, StructField column, string place) => converted ?? throw new FixtureException(
        $"{place} has '{written}' in column '{column.Name}', which is no value of type '{column.DataType}'. {Advice(column.DataType)}");

    private static object? Null(StructField column, string place) => column.IsNullable
        ? null
        : throw new FixtureException($"{place} has no value in column '{column.Name}', which is 'not null'. Give it one, or drop 'not null'.");

    private static void RequireCount(int count, StructType schema, string place)
    {
        if (count != schema.Fields.Count)
        {
            throw new FixtureException(
                $"{place} has {count} values, but the schema has {schema.Fields.Count} columns: {string.Join(", ", schema.Fields.Select(column => column.Name))}.");
        }
    }

    private static string Advice(DataType type) => type switch
    {
        DateType => "Write dates as '2024-01-31'.",
        TimestampType => "Write timestamps as '2024-01-31 13:45:00', in UTC.",
        DecimalType => "Write all its digits, and no more than the type has.",
        BinaryType => "Write bytes as hexadecimal digits.",
        _ => "Mend the value, or the type.",
    };
}
