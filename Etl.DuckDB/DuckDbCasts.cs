using Etl.DataFrames;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;

namespace Etl.DuckDB;

/// <summary>Writes conversions with Spark's ANSI answers.</summary>
internal static class DuckDbCasts
{
    private const int ExactDigits = 15;

    public static string Write(Cast cast, string value, SqlContext context) => (cast.Child.Type, cast.DataType) switch
    {
        var (from, to) when from == to => value,
        (NullType, _) => Plain(value, cast.DataType),
        // Spark cuts the fraction off, DuckDB rounds.
        (DecimalType or DoubleType or FloatType, IntegralType) => Narrow(Plain($"trunc({value})", cast.DataType)),
        // Spark goes by the number's shortest text; NaN and the infinities become null. DuckDB rounds texts with a large negative exponent up.
        (DoubleType or FloatType, DecimalType to) =>
            $"CASE WHEN NOT isfinite({value}) THEN NULL WHEN abs({value}) < '1e-{to.Scale + 2}'::DOUBLE THEN {Plain("0", to)} ELSE {Plain($"CAST(CAST({value} AS DOUBLE) AS VARCHAR)", cast.DataType)} END",
        (NumericType, BooleanType) => $"({value} <> 0)",
        // The same answer as DuckDB's cast, which takes over ten times longer on 128-bit decimals.
        (DecimalType { Precision: > 18 } from, DecimalType to) when to.Scale < from.Scale => $"{context.Kernel("rescale", [from], to)}({value})",
        // DuckDB does not check that a decimal has room for the 1.
        (BooleanType, DecimalType) => Plain($"CAST({value} AS INTEGER)", cast.DataType),
        // A number beyond float is infinite in Spark; DuckDB refuses it. The bound is half way between the largest float and the next.
        (DoubleType, FloatType) =>
            $"CASE WHEN isfinite({value}) AND abs({value}) >= '3.4028235677973366e38'::DOUBLE THEN sign({value}) * 'Infinity'::FLOAT ELSE {Plain(value, cast.DataType)} END",
        // DuckDB divides two doubles, neither of which holds more than 15 digits for sure.
        (DecimalType { Precision: > ExactDigits }, DoubleType) or (DecimalType, FloatType) => Plain($"CAST({value} AS VARCHAR)", cast.DataType),
        (NumericType from, NumericType to) when Narrows(from, to) => Narrow(Plain(value, to)),
        (NumericType or BooleanType, NumericType) => Plain(value, cast.DataType),
        (DateType, TimestampType) or (TimestampType, DateType) => Plain(value, cast.DataType),
        // DuckDB writes no zero before the point where the type has no room for one.
        (DecimalType number, StringType) when number.Precision == number.Scale => $"replace({Plain(value, cast.DataType)}, '.', '0.')",
        (DateType, StringType) => DateText(value),
        (IntegralType or DecimalType or BooleanType, StringType) => Plain(value, cast.DataType),
        _ => throw new UnsupportedOperationException(
            DuckDbEngine.EngineName,
            $"the cast from '{cast.Child.Type}' to '{cast.DataType}'",
            "DuckDB's own cast gives other answers than Spark's. Read the column with the type you need, or cast it where it is made."),
    };

    /// <summary>
    /// A cast that may overflow, so that it does: DuckDB takes one away that is compared with a constant, and converts the constant instead. Not behind a plus.
    /// </summary>
    public static string Narrow(string cast) => $"(+{cast})";

    // Spark signs years beyond 9999, and counts those before 1 as 0, -1 and so on, where DuckDB writes BC.
    private static string DateText(string date) =>
        $"CASE WHEN {date} < DATE '0001-01-01' THEN printf(CASE WHEN year({date}) < 0 THEN '%05d' ELSE '%04d' END, year({date})) "
        + $"|| regexp_extract(CAST({date} AS VARCHAR), '-[0-9]{{2}}-[0-9]{{2}}') ELSE regexp_replace(CAST({date} AS VARCHAR), '^([0-9]{{5}})', '+\\1') END";

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

    private static string Plain(string value, DataType type) => $"CAST({value} AS {DuckDbTypes.Name(type)})";
}
