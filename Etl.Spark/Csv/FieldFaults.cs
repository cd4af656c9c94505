using System.Globalization;
using System.Numerics;
using Etl.DataFrames;
using Etl.DataFrames.Engines.Csv;
using Etl.DataFrames.Types;

namespace Etl.Spark.Csv;

/// <summary>Says of any field what is wrong with it, in the words of the strict reader, or null.</summary>
internal static class FieldFaults
{
    private const string Whole = "[+-]?+[0-9]{1,19}+";
    private const string Number = @"[+-]?+(?:[0-9]++\.?+[0-9]*+|\.[0-9]++)(?:[eE][+-]?+[0-9]{1,3}+)?+";
    private const string Date = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private const string Timestamp = @"[0-9]{4}-[0-9]{2}-[0-9]{2}[ T](?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,6}+)?+Z?+";

    /// <summary>The reason as SQL.</summary>
    /// <param name="field">The column.</param>
    /// <param name="text">The SQL of the field's text.</param>
    public static string Of(StructField field, string text)
    {
        var missing = field.IsNullable ? "NULL" : "'is null, but the column must have a value'";
        return $"CASE WHEN {text} IN {CsvSql.Nulls} THEN {missing}{Cases(field, text)} END";
    }

    private static string Cases(StructField field, string text) => field.DataType switch
    {
        IntegralType => WholeNumber(field, text),
        DecimalType type => DecimalNumber(field, type, text),
        DateType => When($"NOT {IsDate(text, text, Date)}", "is not a date yyyy-MM-dd"),
        TimestampType => When($"NOT {IsDate(text, $"substring({text}, 1, 10)", Timestamp)}", "is not a timestamp yyyy-MM-dd HH:mm:ss[.ffffff]"),
        BooleanType => When($"NOT {CsvSql.IsLike(text, "(?i)true|false|[01]")}", "is not true, false, 1 or 0"),
        DoubleType or FloatType => FloatingNumber(field, text),
        StringType when FieldPatterns.IsTime(field) => When($"NOT {CsvSql.IsLike(text, FieldPatterns.Time)}", "is not a time HH:mm or HH:mm:ss"),
        StringType => "",
        _ => throw new UnsupportedOperationException(
            SparkEngine.EngineName,
            $"CSV columns of type '{field.DataType.SimpleString}' (column '{field.Name}')",
            "Read the column as text and convert it afterwards."),
    };

    private static string When(string condition, string reason) => $" WHEN {condition} THEN {CsvSql.Text(reason)}";

    // There is no year 0 in the strict grammar, but there is one in Java.
    private static string IsDate(string text, string date, string pattern) =>
        $"({CsvSql.IsLike(text, pattern)} AND {date} >= '0001' AND try_cast({date} AS DATE) IS NOT NULL)";

    private static string WholeNumber(StructField field, string text)
    {
        var (least, most) = Limits(field.DataType);
        var range = FieldRange.Of(field);
        var value = $"try_cast({text} AS DECIMAL(20, 0))";
        var cases = When($"NOT {CsvSql.IsLike(text, Whole)}", "is not a whole number")
            + When($"{value} NOT BETWEEN {Decimal(least, 20)} AND {Decimal(most, 20)}", $"is out of range for {field.DataType.SimpleString}");
        var (minimum, maximum) = (Clamp(range.Minimum is { } low ? Math.Ceiling(low) : null, least), Clamp(range.Maximum is { } high ? Math.Floor(high) : null, most));
        return range.IsOpen ? cases : cases + When($"{value} NOT BETWEEN {Decimal(minimum, 20)} AND {Decimal(maximum, 20)}", range.Describe());

        BigInteger Clamp(decimal? bound, BigInteger otherwise) =>
            bound is null ? otherwise : BigInteger.Min(BigInteger.Max((BigInteger)bound.Value, least), most);
    }

    private static string DecimalNumber(StructField field, DecimalType type, string text)
    {
        var cases = When($"NOT {CsvSql.IsLike(text, Number)}", "is not a decimal number")
            + $" WHEN {DecimalDigits.Significant(text)} = '' THEN {ZeroRange(field)}"
            + When($"{DecimalDigits.Shift(text, type.Scale)} < 0", $"does not fit {type.SimpleString} without rounding")
            + When(
                string.Create(
                    CultureInfo.InvariantCulture, $"length({DecimalDigits.Significant(text)}) + {DecimalDigits.Shift(text, type.Scale)} > {type.Precision}"),
                $"has too many digits for {type.SimpleString}");
        var range = FieldRange.Of(field);
        var bounds = DecimalBounds.Of(type, range);
        return range.IsOpen ? cases : cases + When(
            $"try_cast({text} AS {type.SimpleString}) NOT BETWEEN {DecimalDigits.Literal(bounds.Minimum, type)} AND {DecimalDigits.Literal(bounds.Maximum, type)}",
            range.Describe());
    }

    private static string ZeroRange(StructField field) =>
        FieldRange.Of(field) is { IsOpen: false } range && (range.Minimum > 0 || range.Maximum < 0) ? CsvSql.Text(range.Describe()) : "NULL";

    private static string FloatingNumber(StructField field, string text)
    {
        var range = FieldRange.Of(field);
        var value = $"CAST(try_cast({text} AS {field.DataType.SimpleString}) AS DOUBLE)";
        var cases = When($"NOT {CsvSql.IsLike(text, Number)}", "is not a number")
            + When($"abs({value}) = double('Infinity')", $"is out of range for {field.DataType.SimpleString}");
        cases += range.Minimum is { } low ? When($"{value} < {Double(low)}", range.Describe()) : "";
        return cases + (range.Maximum is { } high ? When($"{value} > {Double(high)}", range.Describe()) : "");
    }

    private static string Double(decimal value) => $"double('{((double)value).ToString("R", CultureInfo.InvariantCulture)}')";

    private static string Decimal(BigInteger value, int precision) =>
        string.Create(CultureInfo.InvariantCulture, $"CAST('{value}' AS DECIMAL({precision}, 0))");

    private static (BigInteger Least, BigInteger Most) Limits(DataType type) => type switch
    {
        ByteType => (sbyte.MinValue, sbyte.MaxValue),
        ShortType => (short.MinValue, short.MaxValue),
        IntegerType => (int.MinValue, int.MaxValue),
        _ => (long.MinValue, long.MaxValue),
    };
}
