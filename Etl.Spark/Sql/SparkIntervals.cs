using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Sql;

namespace Etl.Spark.Sql;

/// <summary>Intervals in Spark's SQL, of parts that are numbers.</summary>
internal static class SparkIntervals
{
    public static string Add(SqlCall call) => $"({call[0]} + {Of(call, 1)})";

    public static string Sequence(SqlCall call) => $"sequence({call[0]}, {call[1]}, {Of(call, 2)})";

    /// <summary>A function whose first argument is a unit, which is a keyword.</summary>
    public static string InUnits(SqlCall call) => $"{call.Function}({((Literal)call.Arguments[0]).Value}, {call[1]}, {call[2]})";

    // Months, days and microseconds; Spark takes seconds with six decimals.
    private static string Of(SqlCall call, int at) => call.Arguments[at + 2] is Literal { Value: 0L }
        ? $"make_interval(0, {call[at]}, 0, {call[at + 1]})"
        : $"make_interval(0, {call[at]}, 0, {call[at + 1]}, 0, 0, CAST(CAST({call[at + 2]} AS DECIMAL(20,0)) * 0.000001BD AS DECIMAL(18,6)))";
}
