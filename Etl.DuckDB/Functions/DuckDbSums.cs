using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Sql.Translate;

namespace Etl.DuckDB.Functions;

/// <summary>Sums and means: DuckDB's sum of whole numbers has 128 bits, and its mean of decimals is a double.</summary>
internal static class DuckDbSums
{
    private static readonly DecimalType Counted = new(20);

    public static string Sum(SqlCall call) => call.Type switch
    {
        DecimalType type => DuckDbArithmetic.BoundedSum(call, Total(call), type),
        IntegralType => DuckDbCasts.Narrow(Typed(Function("sum"), DuckDbTypes.Name)(call)),
        _ => Typed(Function("sum"), DuckDbTypes.Name)(call),
    };

    public static string TrySum(SqlCall call) => call.Type switch
    {
        DecimalType type => TryTotal(call, type),
        IntegralType => $"TRY_CAST({Total(call)} AS BIGINT)",
        _ => Total(call),
    };

    public static string Average(SqlCall call) => call.Arguments[0].Type is DecimalType number
        ? Quotient(call, DuckDbArithmetic.BoundedSum(call, Total(call), SumType(number)), SumType(number))
        : Function("avg")(call);

    public static string TryAverage(SqlCall call) => call.Arguments[0].Type is DecimalType number && TryTotal(call, SumType(number)) is var total
        ? $"CASE WHEN {total} IS NOT NULL THEN {Quotient(call, total, SumType(number))} END"
        : Function("avg")(call);

    private static DecimalType SumType(DecimalType number) => new(Math.Min(number.Precision + 10, DecimalType.MaxPrecision), number.Scale);

    private static string Total(SqlCall call) => $"sum({Distinct(call)}{call[0]}){call.Over}";

    // A cast to 38 digits checks nothing.
    private static string TryTotal(SqlCall call, DecimalType type) => type.Precision == DecimalType.MaxPrecision
        ? $"{call.Context.Kernel("try_bounded_sum", [type], type)}({Total(call)})"
        : $"TRY_CAST({Total(call)} AS {DuckDbTypes.Name(type)})";

    private static string Quotient(SqlCall call, string sum, DecimalType type) => DuckDbArithmetic.DivideKernel(
        call, sum, type, $"CAST(count({Distinct(call)}{call[0]}){call.Over} AS {DuckDbTypes.Name(Counted)})", Counted);

    private static string Distinct(SqlCall call) => call.Distinct ? "DISTINCT " : "";
}
