using System.Data.SqlTypes;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis;

/// <summary>Checks rows that a program brings along.</summary>
internal static class LocalData
{
    public static EquatableArray<object?> Check(GenericRow row, StructType schema)
    {
        if (row.Values.Length != schema.Fields.Count)
        {
            throw new AnalysisException($"A row has {row.Values.Length} values, but the schema has {schema.Fields.Count} columns.");
        }

        return [.. row.Values.Select((value, i) => Check(value, schema.Fields[i]))];
    }

    private static object? Check(object? value, StructField column) => (value, column.DataType) switch
    {
        (null, _) when column.IsNullable => null,
        (bool, BooleanType) => value,
        (sbyte, ByteType) => value,
        (short, ShortType) => value,
        (int, IntegerType) => value,
        (long or int, LongType) => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture),
        (float, FloatType) => value,
        (double, DoubleType) => value,
        (decimal number, DecimalType type) when Fits(new SqlDecimal(number), type) => value,
        (SqlDecimal { IsNull: false } number, DecimalType type) when Fits(number, type) => value,
        (string, StringType) => value,
        (byte[], BinaryType) => value,
        (DateOnly, DateType) => value,
        (DateTime { Kind: not DateTimeKind.Local }, TimestampType) => value,
        _ => throw new AnalysisException(
            $"Value '{value ?? "null"}' does not fit column '{column.Name}' of type '{column.DataType}'{(column.IsNullable ? "" : ", which is not nullable")}."),
    };

    private static bool Fits(SqlDecimal number, DecimalType type)
    {
        var rounded = SqlDecimal.Round(number, Math.Min(type.Scale, number.Scale));
        return (rounded == number).IsTrue && number.Precision - number.Scale <= Math.Max(type.Precision - type.Scale, number == 0 ? 1 : 0);
    }
}
