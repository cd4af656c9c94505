using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.DuckDB.Functions;
using Etl.DuckDB.Kernels.Casts;

namespace Etl.DuckDB;

/// <summary>Writes conversions with Spark's ANSI answers.</summary>
internal static class DuckDbCasts
{
    private const int ExactDigits = 15;

    public static string Write(Cast cast, string value, SqlContext context) => (cast.Child.Type, cast.DataType) switch
    {
        var (from, to) when from.SimpleString == to.SimpleString => value,
        (NullType, _) => Plain(value, cast.DataType),
        (NumericType or BooleanType, NumericType or BooleanType) => Number(cast, value, context),
        (DateType, TimestampType) or (TimestampType, DateType) => Plain(value, cast.DataType),
        (StringType, BinaryType) => $"encode({value})",
        (TimestampType, DoubleType) => Seconds(value),
        (TimestampType, FloatType) => Plain(Seconds(value), cast.DataType),
        // DuckDB writes no zero before the point where the type has no room for one.
        (DecimalType number, StringType) when number.Precision == number.Scale => $"replace({Plain(value, cast.DataType)}, '.', '0.')",
        (IntegralType or DecimalType or BooleanType, StringType) => Plain(value, cast.DataType),
        var (from, to) when ValueCast.Of(from, to) is not null => $"{context.Kernel(cast.IsTry ? "try_cast" : "cast", [from], to)}({value})",
        _ => throw Refusals.NestedCast.Error(),
    };

    /// <summary>
    /// A cast that may overflow, so that it does: DuckDB takes one away that is compared with a constant, and converts the constant instead. Not behind a
    /// plus.
    /// </summary>
    public static string Narrow(string cast) => $"(+{cast})";

    private static string Number(Cast cast, string value, SqlContext context)
    {
        string To(string text) => cast.IsTry ? $"TRY_CAST({text} AS {DuckDbTypes.Name(cast.DataType)})" : Plain(text, cast.DataType);
        // DuckDB does not read 1.0E-4 where the type has no room for the digit before the point.
        string Digits(string text, DecimalType to) => to.Precision == to.Scale ? $"{context.Kernel(cast.IsTry ? "try_cast" : "cast", [new StringType()], to)}({text})" : To(text);
        return (cast.Child.Type, cast.DataType) switch
        {
            // Spark cuts the fraction off, DuckDB rounds.
            (DecimalType or DoubleType or FloatType, IntegralType) => Narrow(To($"trunc({value})")),
            // Spark goes by the number's text in Java, which may have a digit more than DuckDB's; NaN and the infinities become null. DuckDB rounds texts with a large negative exponent up.
            (DoubleType or FloatType, DecimalType to) =>
                $"CASE WHEN NOT isfinite({value}) THEN NULL WHEN abs({value}) < '1e-{to.Scale + 2}'::DOUBLE THEN {Plain("0", to)} ELSE {Digits($"{context.Kernel("cast", [new DoubleType()], new StringType())}(CAST({value} AS DOUBLE))", to)} END",
            (NumericType, BooleanType) => $"({value} <> 0)",
            // The same answer as DuckDB's cast, which takes over ten times longer on 128-bit decimals.
            (DecimalType { Precision: > 18 } from, DecimalType to) when to.Scale < from.Scale && !cast.IsTry => $"{context.Kernel("rescale", [from], to)}({value})",
            // DuckDB does not check that a decimal has room for the 1.
            (BooleanType, DecimalType) => To($"CAST({value} AS INTEGER)"),
            // A number beyond float is infinite in Spark; DuckDB refuses it. The bound is half way between the largest float and the next.
            (DoubleType, FloatType) =>
                $"CASE WHEN isfinite({value}) AND abs({value}) >= '3.4028235677973366e38'::DOUBLE THEN sign({value}) * 'Infinity'::FLOAT ELSE {To(value)} END",
            // DuckDB divides two doubles, neither of which holds more than 15 digits for sure.
            (DecimalType { Precision: > ExactDigits }, DoubleType) or (DecimalType, FloatType) => Plain($"CAST({value} AS VARCHAR)", cast.DataType),
            (NumericType from, NumericType to) when Narrows(from, to) => Narrow(To(value)),
            _ => To(value),
        };
    }

    private static bool Narrows(NumericType from, NumericType to) => (Exact(from), Exact(to)) switch
    {
        ({ } source, { } target) => source.Precision - source.Scale > target.Precision - target.Scale || source.Scale > target.Scale,
        _ => false,
    };

    private static DecimalType? Exact(NumericType type) => type switch
    {
        DecimalType number => number,
        IntegralType => DecimalRules.ForInteger(type),
        _ => null,
    };

    private static string Seconds(string timestamp) => $"(epoch_us({timestamp})::DOUBLE / 1000000)";

    private static string Plain(string value, DataType type) => $"CAST({value} AS {DuckDbTypes.Name(type)})";
}
