using Etl.DataFrames.Types;

namespace Etl.Spark.Csv;

/// <summary>Converts fields that are known to be good.</summary>
internal static class FieldValues
{
    /// <summary>The value of a field.</summary>
    /// <param name="field">The column.</param>
    /// <param name="text">The SQL of the field's text.</param>
    public static string Of(StructField field, string text)
    {
        var value = Value(field.DataType, text);
        return field.IsNullable && MustSkipNulls(field.DataType) ? $"CASE WHEN {text} IN {CsvSql.Nulls} THEN NULL ELSE {value} END" : value;
    }

    private static string Value(DataType type, string text) => type switch
    {
        StringType => text,
        BooleanType => $"lower({text}) IN ('true', '1')",
        // Spark takes 0e999 for a number of a thousand digits.
        DecimalType => $"coalesce(try_cast({text} AS {type.SimpleString}), CAST(0 AS {type.SimpleString}))",
        _ => $"try_cast({text} AS {type.SimpleString})",
    };

    // Whole numbers and dates that are none are null at once; other types take the way of a Java exception to it.
    private static bool MustSkipNulls(DataType type) => type is not (IntegralType or DateType or TimestampType);
}
