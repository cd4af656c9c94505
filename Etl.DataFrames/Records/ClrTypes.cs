using System.Data.SqlTypes;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Records;

/// <summary>The .NET types of single values, in rows and in records.</summary>
internal static class ClrTypes
{
    private static readonly Type[] Whole = [typeof(sbyte), typeof(short), typeof(int), typeof(long), typeof(decimal)];

    // As Spark's encoders have it: a decimal of .NET has no width of its own.
    private static readonly Dictionary<Type, DataType> Columns = new()
    {
        [typeof(bool)] = new BooleanType(),
        [typeof(sbyte)] = new ByteType(),
        [typeof(short)] = new ShortType(),
        [typeof(int)] = new IntegerType(),
        [typeof(long)] = new LongType(),
        [typeof(float)] = new FloatType(),
        [typeof(double)] = new DoubleType(),
        [typeof(decimal)] = new DecimalType(38, 18),
        [typeof(SqlDecimal)] = new DecimalType(38, 18),
        [typeof(string)] = new StringType(),
        [typeof(char)] = new StringType(),
        [typeof(Guid)] = new StringType(),
        [typeof(byte[])] = new BinaryType(),
        [typeof(DateOnly)] = new DateType(),
        [typeof(Date)] = new DateType(),
        [typeof(DateTime)] = new TimestampType(),
        [typeof(DateTimeOffset)] = new TimestampType(),
        [typeof(Timestamp)] = new TimestampType(),
    };

    /// <summary>The .NET type of a column's values in a row.</summary>
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
        ArrayType => typeof(object?[]),
        MapType => typeof(KeyValuePair<object, object?>[]),
        StructType => typeof(Row),
        _ => typeof(object),
    };

    /// <summary>The column type for a .NET type of single values, or null when there is none.</summary>
    public static DataType? ColumnOf(Type type) => type.IsEnum ? new StringType() : Columns.GetValueOrDefault(type);

    /// <summary>A column's type as a program would declare it.</summary>
    public static string Declaration(DataType type) => type switch
    {
        ArrayType array => $"{Declaration(array.ElementType)}[]",
        MapType map => $"Dictionary<{Declaration(map.KeyType)}, {Declaration(map.ValueType)}>",
        StructType fields => $"record with {string.Join(", ", fields.Fields.Select(field => field.Name))}",
        DecimalType => "decimal",
        _ => TypeText.Of(Of(type)),
    };

    /// <summary>Whether every value of a type is one of another, wider type too.</summary>
    public static bool Widens(Type from, Type to) => to == typeof(double)
        ? from == typeof(float) || Array.IndexOf(Whole, from) is >= 0 and <= 2
        : Array.IndexOf(Whole, from) is >= 0 and var narrow && Array.IndexOf(Whole, to) > narrow;
}
