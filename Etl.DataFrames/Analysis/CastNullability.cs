using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis;

/// <summary>Which conversions Spark takes for nullable though their values are not. Under ANSI they raise an error instead, but schemas say so.</summary>
internal static class CastNullability
{
    private static readonly Type[] Precedence = [typeof(ByteType), typeof(ShortType), typeof(IntegerType), typeof(LongType), typeof(FloatType), typeof(DoubleType)];

    /// <summary>Whether a value that is not null may become null.</summary>
    public static bool MayLose(DataType from, DataType to, bool isTry) => isTry ? !IsUp(from, to) : IsForced(from, to);

    private static bool IsForced(DataType from, DataType to) => (from, to) switch
    {
        (NullType, _) or (StringType, BinaryType) or (_, StringType) => false,
        _ when from == to => false,
        (StringType, _) => true,
        (FloatType or DoubleType, TimestampType) => true,
        (TimestampType, DateType) or (DateType, TimestampType) => false,
        (_, DateType) or (DateType, _) => true,
        (_, DecimalType number) => !Holds(number, from),
        (FractionalType, IntegralType) => true,
        _ => false,
    };

    private static bool Holds(DecimalType number, DataType from) => from switch
    {
        BooleanType => number.Precision - number.Scale >= 1,
        IntegralType => number.Precision - number.Scale >= DecimalRules.ForInteger(from).Precision,
        DecimalType other => IsWider(number, other) || number.Precision - number.Scale > other.Precision - other.Scale,
        _ => false,
    };

    private static bool IsWider(DecimalType number, DecimalType other) => number.Precision - number.Scale >= other.Precision - other.Scale && number.Scale >= other.Scale;

    private static bool IsUp(DataType from, DataType to) => (from, to) switch
    {
        (NullType, _) or (AtomicType, StringType) or (DateType, TimestampType) => true,
        _ when from == to => true,
        (NumericType, DecimalType number) => from is DecimalType other ? IsWider(number, other) : Holds(number, from),
        (NumericType and not DecimalType, NumericType) => Array.IndexOf(Precedence, from.GetType()) < Array.IndexOf(Precedence, to.GetType()),
        _ => false,
    };
}
