using Etl.DataFrames;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Sql.Translate;

namespace Etl.DuckDB;

/// <summary>Spark's functions in DuckDB. Operands have the types that the analysis gave them; results are cast where DuckDB's type differs.</summary>
internal static class DuckDbFunctions
{
    public static IReadOnlyDictionary<string, Translation> Scalars { get; } = new Dictionary<string, Translation>
    {
        ["+"] = DuckDbArithmetic.Add("+", "add"),
        ["-"] = DuckDbArithmetic.Add("-", "subtract"),
        ["*"] = DuckDbArithmetic.Multiply,
        ["/"] = DuckDbArithmetic.Divide,
        ["%"] = DuckDbArithmetic.Remainder,
        ["negative"] = Template("(-{0})"),
        ["abs"] = Function("abs"),
        ["round"] = DuckDbArithmetic.Round,
        ["shiftleft"] = call => $"{call.Context.Kernel("shiftleft", [.. call.Arguments.Select(argument => argument.Type)], call.Type)}({call.List})",

        ["="] = Template("({0} = {1})"),
        ["<"] = Template("({0} < {1})"),
        ["<="] = Template("({0} <= {1})"),
        [">"] = Template("({0} > {1})"),
        [">="] = Template("({0} >= {1})"),
        ["<=>"] = Template("({0} IS NOT DISTINCT FROM {1})"),
        ["in"] = In,
        ["and"] = Template("({0} AND {1})"),
        ["or"] = Template("({0} OR {1})"),
        ["not"] = Template("(NOT {0})"),
        ["isnull"] = Template("({0} IS NULL)"),
        ["isnotnull"] = Template("({0} IS NOT NULL)"),
        ["coalesce"] = Function("coalesce"),
        ["case"] = Case,

        ["datediff"] = Typed(Template("({0} - {1})"), DuckDbTypes.Name),
        ["date_add"] = Template("({0} + {1})"),
        ["date_sub"] = Template("({0} - {1})"),
        ["year"] = Typed(Function("year"), DuckDbTypes.Name),
        ["quarter"] = Typed(Function("quarter"), DuckDbTypes.Name),
        ["month"] = Typed(Function("month"), DuckDbTypes.Name),
        ["dayofmonth"] = Typed(Function("day"), DuckDbTypes.Name),
        // Spark counts from Sunday = 1, DuckDB from Sunday = 0.
        ["dayofweek"] = Typed(Template("(dayofweek({0}) + 1)"), DuckDbTypes.Name),

        // DuckDB's concat() skips nulls, || does not.
        ["concat"] = call => call.Type is ArrayType
            ? $"CASE WHEN {NoneNull(call)} THEN list_concat({call.List}) END"
            : $"({string.Join(" || ", call.Texts)})",
        ["length"] = Typed(
            call => call.Arguments[0].Type is BinaryType ? $"octet_length({call[0]})" : $"length({call[0]})", DuckDbTypes.Name),
    };

    public static IReadOnlyDictionary<string, Translation> Aggregates { get; } = new Dictionary<string, Translation>
    {
        ["count"] = Count,
        ["sum"] = Sum,
        ["avg"] = Average,
        ["min"] = Function("min"),
        ["max"] = Function("max"),
        // arg_max() skips rows whose value is null, arg_max_null() does not.
        ["max_by"] = Function("arg_max_null"),
        ["bit_or"] = Function("bit_or"),
        ["grouping"] = Typed(Function("grouping"), DuckDbTypes.Name),
        ["grouping_id"] = Typed(Function("grouping"), DuckDbTypes.Name),
    };

    // An empty list holds nothing, but for null that is unknown.
    private static string In(SqlCall call) => call.Texts.Count == 1
        ? $"CASE WHEN {call[0]} IS NOT NULL THEN FALSE END"
        : $"({call[0]} IN ({string.Join(", ", call.Texts.Skip(1))}))";

    private static string Case(SqlCall call)
    {
        var branches = Enumerable.Range(0, call.Texts.Count / 2).Select(i => $" WHEN {call[2 * i]} THEN {call[(2 * i) + 1]}");
        return $"CASE{string.Concat(branches)}{(call.Texts.Count % 2 == 1 ? $" ELSE {call[call.Texts.Count - 1]}" : "")} END";
    }

    // Spark does not count a combination with a null in it; DuckDB's count(DISTINCT (a, b)) does.
    private static string Count(SqlCall call) => call switch
    {
        { Distinct: false, Arguments: [Literal { Value: not null }] } => $"count(*){call.Over}",
        { Texts.Count: 1 } => Function("count")(call),
        { Distinct: true } => $"count(DISTINCT CASE WHEN {NoneNull(call)} THEN ({call.List}) END){call.Over}",
        _ => $"count(CASE WHEN {NoneNull(call)} THEN 1 END){call.Over}",
    };

    private static string NoneNull(SqlCall call) => string.Join(" AND ", call.Texts.Select(text => $"{text} IS NOT NULL"));

    private static string Sum(SqlCall call) => call.Type is DecimalType type
        ? SumOf(call, type)
        : call.Type is IntegralType ? DuckDbCasts.Narrow(Typed(Function("sum"), DuckDbTypes.Name)(call)) : Typed(Function("sum"), DuckDbTypes.Name)(call);

    private static string SumOf(SqlCall call, DecimalType type) =>
        DuckDbArithmetic.BoundedSum(call, $"sum({(call.Distinct ? "DISTINCT " : "")}{call[0]}){call.Over}", type);

    // DuckDB's avg() of a decimal is a double.
    private static string Average(SqlCall call)
    {
        if (call.Arguments[0].Type is not DecimalType number)
        {
            return Function("avg")(call);
        }

        var sum = new DecimalType(Math.Min(number.Precision + 10, DecimalType.MaxPrecision), number.Scale);
        var count = new DecimalType(20);
        var distinct = call.Distinct ? "DISTINCT " : "";
        return DuckDbArithmetic.DivideKernel(
            call, SumOf(call, sum), sum, $"CAST(count({distinct}{call[0]}){call.Over} AS {DuckDbTypes.Name(count)})", count);
    }
}
