using System.Data.SqlTypes;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Records;

/// <summary>The .NET types that rows hold.</summary>
internal static class ClrTypes
{
    private static readonly Type[] Widening = [typeof(sbyte), typeof(short), typeof(int), typeof(long), typeof(decimal)];

    /// <summary>The .NET type of a column's values.</summary>
    public static Type Of(DataType type) => type switch
    {
        BooleanType => typeof(bool),
        ByteType => typeof(sbyte),
        ShortType => typeof(short),
        IntegerType => typeof(int),
        LongType => typeof(long),
        FloatType => typeof(float),
        DoubleType => typeof(double),
        DecimalType { Precision: <= 28 } => typeof(decimal),
        DecimalType => typeof(SqlDecimal),
        StringType => typeof(string),
        BinaryType => typeof(byte[]),
        DateType => typeof(DateOnly),
        TimestampType => typeof(DateTime),
        MapType => typeof(KeyValuePair<object, object?>[]),
        _ => typeof(object),
    };

    /// <summary>The column type for a .NET type, or null when there is none. A decimal has no width of its own: it gets 28 digits, 10 of them after the point.</summary>
    public static DataType? ColumnOf(Type type) => type switch
    {
        _ when type == typeof(bool) => new BooleanType(),
        _ when type == typeof(sbyte) => new ByteType(),
        _ when type == typeof(short) => new ShortType(),
        _ when type == typeof(int) => new IntegerType(),
        _ when type == typeof(long) => new LongType(),
        _ when type == typeof(float) => new FloatType(),
        _ when type == typeof(double) => new DoubleType(),
        _ when type == typeof(decimal) => new DecimalType(28, 10),
        _ when type == typeof(string) => new StringType(),
        _ when type == typeof(byte[]) => new BinaryType(),
        _ when type == typeof(DateOnly) => new DateType(),
        _ when type == typeof(DateTime) => new TimestampType(),
        _ => null,
    };

    /// <summary>Whether every value of a type is one of another, wider type too.</summary>
    public static bool Widens(Type from, Type to) =>
        (from == typeof(float) && to == typeof(double))
        || (Array.IndexOf(Widening, from) is >= 0 and var narrow && Array.IndexOf(Widening, to) > narrow);
}
