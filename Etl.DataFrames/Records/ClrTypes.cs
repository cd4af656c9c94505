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

    /// <summary>Whether every value of a type is one of another, wider type too.</summary>
    public static bool Widens(Type from, Type to) =>
        (from == typeof(float) && to == typeof(double))
        || (Array.IndexOf(Widening, from) is >= 0 and var narrow && Array.IndexOf(Widening, to) > narrow);
}
