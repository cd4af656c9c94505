using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Sql.Translate;

namespace Etl.DuckDB.Functions;

/// <summary>Functions of a group. Every aggregate of a text takes the window behind it.</summary>
internal static class DuckDbAggregates
{
    public static IReadOnlyDictionary<string, Translation> All { get; } = new Dictionary<string, Translation>
    {
        ["count"] = Count,
        ["count_if"] = call => $"count(CASE WHEN {call[0]} THEN 1 END){call.Over}",
        ["sum"] = DuckDbSums.Sum,
        ["try_sum"] = DuckDbSums.TrySum,
        ["avg"] = DuckDbSums.Average,
        ["try_avg"] = DuckDbSums.TryAverage,
        ["min"] = Extreme("min"),
        ["max"] = Extreme("max"),
        // arg_max() skips rows whose value is null, arg_max_null() does not.
        ["max_by"] = ExtremeBy("arg_max_null"),
        ["min_by"] = ExtremeBy("arg_min_null"),
        ["bit_or"] = Function("bit_or"),
        ["bit_and"] = Function("bit_and"),
        ["bit_xor"] = Function("bit_xor"),
        ["bool_and"] = Function("bool_and"),
        ["bool_or"] = Function("bool_or"),
        ["first"] = Nth("first"),
        ["last"] = Nth("last"),
        ["collect_list"] = Collect(""),
        ["collect_set"] = Collect("DISTINCT "),
        ["product"] = Function("product"),
        ["median"] = Median,
        ["percentile"] = Percentile,
        ["mode"] = Refuse(DuckDbEngine.EngineName, Refusals.Mode.Reason),
        ["grouping"] = Typed(Function("grouping"), DuckDbTypes.Name),
        ["grouping_id"] = Typed(Function("grouping"), DuckDbTypes.Name),
        ["approx_count_distinct"] = Refuse(DuckDbEngine.EngineName, Refusals.ApproximateCount.Reason),
        ["percentile_approx"] = ApproximatePercentile,
    };

    // Values with parts have another order in DuckDB.
    private static Translation Extreme(string function) => call => call.Type is AtomicType or NullType
        ? Function(function)(call)
        : $"arg_{function}({call[0]}, {DuckDbSortKeys.Write(call.Type, call[0])}){call.Over}";

    private static Translation ExtremeBy(string function) => call => $"{function}({call[0]}, {DuckDbSortKeys.Write(call.Arguments[1].Type, call[1])}){call.Over}";

    // Spark does not count a combination with a null in it; DuckDB's count(DISTINCT (a, b)) does.
    private static string Count(SqlCall call) => call switch
    {
        { Distinct: false, Arguments: [Literal { Value: not null }] } => $"count(*){call.Over}",
        { Texts.Count: 1 } => Function("count")(call),
        { Distinct: true } => $"count(DISTINCT CASE WHEN {NoneNull(call)} THEN ({call.List}) END){call.Over}",
        _ => $"count(CASE WHEN {NoneNull(call)} THEN 1 END){call.Over}",
    };

    private static string NoneNull(SqlCall call) => string.Join(" AND ", call.Texts.Select(text => $"{text} IS NOT NULL"));

    private static Translation Nth(string function) => call => (call.IgnoreNulls, IsWindow: call.Over.Contains(" OVER ", StringComparison.Ordinal)) switch
    {
        (true, true) => $"{function}_value({call[0]} IGNORE NULLS){call.Over}",
        (false, true) => $"{function}_value({call[0]}){call.Over}",
        (false, false) => $"{function}({call[0]}){call.Over}",
        (true, false) when function == "first" => $"any_value({call[0]}){call.Over}",
        _ => $"{function}({call[0]}) FILTER (WHERE {call[0]} IS NOT NULL)",
    };

    private static Translation Collect(string distinct) => call =>
        $"COALESCE(list_filter(list({distinct}{call[0]}){call.Over}, lambda v: v IS NOT NULL), CAST([] AS {DuckDbTypes.Name(call.Type)}))";

    // DuckDB's adds half of the difference, which has other last digits, and none where it overflows. A negative share counts from the end.
    private static string Median(SqlCall call)
    {
        var (lower, upper) = ($"quantile_disc({call[0]}, 0.5){call.Over}", $"quantile_disc({call[0]}, -0.5){call.Over}");
        return $"CASE WHEN {lower} = {upper} THEN {lower} ELSE '0.5'::DOUBLE * {lower} + '0.5'::DOUBLE * {upper} END";
    }

    private static string Percentile(SqlCall call) =>
        $"{call.Context.Kernel("percentile", [new ArrayType(new DoubleType()), call.Arguments[1].Type], call.Type)}({ListOf(call, call[0])}, {call[1]})";

    private static string ApproximatePercentile(SqlCall call)
    {
        var number = call.Arguments[0].Type switch
        {
            DateType => $"CAST({call[0]} - DATE '1970-01-01' AS DOUBLE)",
            TimestampType => $"CAST(epoch_us({call[0]}) AS DOUBLE)",
            DoubleType => call[0],
            _ => DuckDbCasts.Write(new Cast(call.Arguments[0], new DoubleType()), call[0], call.Context),
        };
        var kernel = call.Context.Kernel("percentile_approx", [new ArrayType(new DoubleType()), call.Arguments[1].Type, new IntegerType()], call.Type);
        return $"{kernel}({ListOf(call, number)}, {call[1]}, {call[2]})";
    }

    private static string ListOf(SqlCall call, string value) => $"list({(call.Distinct ? "DISTINCT " : "")}{value}){call.Over}";
}
