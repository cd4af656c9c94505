using System.Collections;
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

    /// <summary>A value as rows hold it.</summary>
    /// <exception cref="AnalysisException">It does not fit the column.</exception>
    public static object? Check(object? value, StructField column) => value is null
        ? column.IsNullable ? null : throw Unfit(value, column)
        : Typed(value, column.DataType) ?? throw Unfit(value, column);

    private static AnalysisException Unfit(object? value, StructField column) => new(
        $"Value '{(value is null ? "null" : CellText.Of(value))}' does not fit column '{column.Name}' of type '{column.DataType}'{Why(value, column)}.");

    private static string Why(object? value, StructField column) => value switch
    {
        null when !column.IsNullable => ", which is not nullable",
        DateTime { Kind: DateTimeKind.Local } when column.DataType is TimestampType => ": it is in local time. Convert it with ToUniversalTime()",
        _ => "",
    };

    // The value as rows hold it, or null when it is not of the type.
    private static object? Typed(object value, DataType dataType) => (value, dataType) switch
    {
        (bool, BooleanType) => value,
        (sbyte, ByteType) => value,
        (short, ShortType) => value,
        (int, IntegerType) => value,
        (long or int, LongType) => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture),
        (float, FloatType) => value,
        (double, DoubleType) => value,
        (decimal number, DecimalType type) when Fits(new SqlDecimal(number), type) => value,
        (SqlDecimal { IsNull: false } number, DecimalType type) when Fits(number, type) => value,
        (string text, StringType) => Literals.Whole(text),
        (byte[], BinaryType) => value,
        (DateOnly, DateType) => value,
        (Date date, DateType) => date.ToDateOnly(),
        (Timestamp time, TimestampType) => time.ToDateTime(),
        (DateTime { Kind: not DateTimeKind.Local }, TimestampType) => value,
        (Row row, StructType type) => Struct(row.Values, type),
        (GenericRow row, StructType type) => Struct(row.Values, type),
        (object?[] values, StructType type) => Struct(values, type),
        (IEnumerable items, MapType type) => Map(items, type),
        (IEnumerable items and not string, ArrayType type) => Array(items, type),
        _ => null,
    };

    private static object?[]? Struct(object?[] values, StructType type) =>
        values.Length == type.Fields.Count ? [.. values.Select((value, i) => Check(value, type.Fields[i]))] : null;

    private static object?[] Array(IEnumerable items, ArrayType type) =>
        [.. items.Cast<object?>().Select(item => Check(item, new StructField("element", type.ElementType, type.ContainsNull)))];

    private static KeyValuePair<object, object?>[]? Map(IEnumerable items, MapType type)
    {
        var pairs = MapPairs.Of(items);
        return pairs?.Select(pair => new KeyValuePair<object, object?>(
            Check(pair.Key, new StructField("key", type.KeyType, IsNullable: false))!,
            Check(pair.Value, new StructField("value", type.ValueType, type.ValueContainsNull)))).ToArray();
    }

    private static bool Fits(SqlDecimal number, DecimalType type)
    {
        var rounded = SqlDecimal.Round(number, Math.Min(type.Scale, number.Scale));
        return (rounded == number).IsTrue && number.Precision - number.Scale <= Math.Max(type.Precision - type.Scale, number == 0 ? 1 : 0);
    }
}
