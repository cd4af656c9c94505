using Etl.DataFrames.Sql;
using static Etl.DataFrames.Sql.Translate;

namespace Etl.Spark.Sql;

/// <summary>Spark's functions in Spark SQL.</summary>
internal static class SparkFunctions
{
    public static IReadOnlyDictionary<string, Translation> Scalars { get; } = new Dictionary<string, Translation>
    {
        ["+"] = Template("({0} + {1})"),
        ["-"] = Template("({0} - {1})"),
        ["*"] = Template("({0} * {1})"),
        ["/"] = Template("({0} / {1})"),
        ["%"] = Template("({0} % {1})"),
        ["negative"] = Template("(- {0})"),
        ["abs"] = Function("abs"),
        ["round"] = Function("round"),
        ["shiftleft"] = Function("shiftleft"),

        ["="] = Template("({0} = {1})"),
        ["<"] = Template("({0} < {1})"),
        ["<="] = Template("({0} <= {1})"),
        [">"] = Template("({0} > {1})"),
        [">="] = Template("({0} >= {1})"),
        ["<=>"] = Template("({0} <=> {1})"),
        ["in"] = In,
        ["and"] = Template("({0} AND {1})"),
        ["or"] = Template("({0} OR {1})"),
        ["not"] = Template("(NOT {0})"),
        ["isnull"] = Template("({0} IS NULL)"),
        ["isnotnull"] = Template("({0} IS NOT NULL)"),
        ["coalesce"] = Function("coalesce"),
        ["case"] = Case,

        ["datediff"] = Function("datediff"),
        ["date_add"] = Function("date_add"),
        ["date_sub"] = Function("date_sub"),
        ["year"] = Function("year"),
        ["quarter"] = Function("quarter"),
        ["month"] = Function("month"),
        ["dayofmonth"] = Function("dayofmonth"),
        ["dayofweek"] = Function("dayofweek"),

        ["concat"] = Function("concat"),
        ["length"] = Function("length"),
    };

    public static IReadOnlyDictionary<string, Translation> Aggregates { get; } = new Dictionary<string, Translation>
    {
        ["count"] = Function("count"),
        ["sum"] = Function("sum"),
        ["avg"] = Function("avg"),
        ["min"] = Function("min"),
        ["max"] = Function("max"),
        ["max_by"] = Function("max_by"),
        ["bit_or"] = Function("bit_or"),
        ["grouping"] = Function("grouping"),
        ["grouping_id"] = Function("grouping_id"),
    };

    // Spark's grammar has no empty list. It holds nothing, but for null that is unknown.
    private static string In(SqlCall call) => call.Texts.Count == 1
        ? $"CASE WHEN {call[0]} IS NOT NULL THEN FALSE END"
        : $"({call[0]} IN ({string.Join(", ", call.Texts.Skip(1))}))";

    private static string Case(SqlCall call)
    {
        var branches = Enumerable.Range(0, call.Texts.Count / 2).Select(i => $" WHEN {call[2 * i]} THEN {call[(2 * i) + 1]}");
        return $"CASE{string.Concat(branches)}{(call.Texts.Count % 2 == 1 ? $" ELSE {call[call.Texts.Count - 1]}" : "")} END";
    }
}
