using Etl.DataFrames.Analysis;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Plans.Expressions;

/// <summary>Which expressions can raise an error on a row, by Spark's rules.</summary>
internal static class Failing
{
    private static readonly HashSet<string> Never =
    [
        "=", "<", "<=", ">", ">=", "<=>", "in", "and", "or", "not", "isnull", "isnotnull", "coalesce", "nvl", "case", "isnan", "nanvl", "greatest", "least",
        "like", "rlike", "startswith", "endswith", "contains", "length", "upper", "lower", "trim", "ltrim", "rtrim", "concat", "concat_ws", "substring",
        "year", "quarter", "month", "dayofmonth", "dayofweek", "hour", "minute", "second", "datediff", "getfield", "size",
    ];

    /// <summary>Whether a resolved expression can, given values for its parts; one that is not known can.</summary>
    public static bool Can(Expression value) => value switch
    {
        Cast cast => !cast.IsTry && !IsTotal(cast.Child.Type, cast.Type),
        ScalarCall call => !Never.Contains(call.Function) && !IsFloating(call),
        _ => false,
    };

    private static bool IsFloating(ScalarCall call) => call.Function is "+" or "-" or "*" or "negative" or "abs" && call.Type is FloatType or DoubleType;

    private static bool IsTotal(DataType from, DataType to) => (from, to) switch
    {
        (NullType, _) or (_, StringType) => true,
        (NumericType, DoubleType or BooleanType) or (BooleanType, NumericType and not DecimalType) => true,
        (IntegralType, FloatType) or (ByteType, ShortType or IntegerType or LongType) or (ShortType, IntegerType or LongType) or (IntegerType, LongType) => true,
        (DateType, TimestampType) or (TimestampType, DateType) => true,
        (IntegralType, DecimalType number) => number.Precision - number.Scale >= DecimalRules.ForInteger(from).Precision,
        (DecimalType narrow, DecimalType wide) => wide.Scale >= narrow.Scale && wide.Precision - wide.Scale >= narrow.Precision - narrow.Scale,
        _ => from == to,
    };
}
