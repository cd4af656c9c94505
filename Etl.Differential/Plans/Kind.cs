using Etl.DataFrames.Types;

namespace Etl.Differential.Plans;

/// <summary>The families of types that expressions are generated for.</summary>
internal enum Kind
{
    Int,
    String,
    Long,
    Double,
    Decimal,
    Date,
    Boolean,
    Timestamp,
    Byte,
    Short,
    Float,
    Binary,
    Array,
    Map,
    Struct,
}

/// <summary>What is known of kinds.</summary>
internal static class Kinds
{
    /// <summary>The kinds of values without parts.</summary>
    public static IReadOnlyList<Kind> All { get; } = [.. Enum.GetValues<Kind>().Where(kind => kind < Kind.Array)];

    /// <summary>The kinds of values with parts.</summary>
    public static IReadOnlyList<Kind> Nested { get; } = [Kind.Array, Kind.Map, Kind.Struct];

    public static IReadOnlyList<Kind> Whole { get; } = [Kind.Byte, Kind.Short, Kind.Int, Kind.Long];

    public static IReadOnlyList<Kind> Numbers { get; } = [Kind.Int, Kind.Long, Kind.Double, Kind.Decimal, Kind.Byte, Kind.Short, Kind.Float];

    public static Kind? Of(DataType type) => type switch
    {
        IntegerType => Kind.Int,
        LongType => Kind.Long,
        ShortType => Kind.Short,
        ByteType => Kind.Byte,
        FloatType => Kind.Float,
        DoubleType => Kind.Double,
        DecimalType => Kind.Decimal,
        StringType => Kind.String,
        BinaryType => Kind.Binary,
        BooleanType => Kind.Boolean,
        DateType => Kind.Date,
        TimestampType => Kind.Timestamp,
        ArrayType => Kind.Array,
        MapType => Kind.Map,
        StructType => Kind.Struct,
        _ => null,
    };

    /// <summary>Compares two kinds of whole numbers by their bytes.</summary>
    public static int CompareWidth(this Kind left, Kind right) => IndexOf(left).CompareTo(IndexOf(right));

    /// <summary>A type of the kind; of the decimals any.</summary>
    public static IReadOnlyList<DataType> TypesOf(Kind kind) => [.. Data.ValueMaker.Types.Where(type => Of(type) == kind)];

    /// <summary>Whether every value up to the bound is one of the type.</summary>
    public static bool Fits(DataType type, double bound) => type switch
    {
        ByteType => bound <= sbyte.MaxValue,
        ShortType => bound <= short.MaxValue,
        IntegerType => bound <= int.MaxValue,
        // A double cannot tell the largest bigint from the next number.
        LongType => bound < long.MaxValue,
        DecimalType number => bound < Math.Pow(10, number.Precision - number.Scale) * 0.999,
        // The days to the year 1 are fewer than those to the year 9999.
        DateType => bound <= 719_162,
        _ => true,
    };

    /// <summary>A bound that every value of the type keeps, and the largest of the type nearly reaches.</summary>
    public static double Largest(DataType type) => type switch
    {
        ByteType => sbyte.MaxValue,
        ShortType => short.MaxValue,
        IntegerType => int.MaxValue,
        LongType => 9.2e18,
        DecimalType number => Math.Pow(10, number.Precision - number.Scale) * 0.998,
        DateType or TimestampType => 719_162,
        FloatType or DoubleType => double.PositiveInfinity,
        _ => 1_000,
    };

    private static int IndexOf(Kind kind) => Whole.ToList().IndexOf(kind);
}
