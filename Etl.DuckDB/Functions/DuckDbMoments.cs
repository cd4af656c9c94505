using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;

namespace Etl.DuckDB.Functions;

/// <summary>
/// Variances, correlations and lines through points. DuckDB raises where a number is NaN, infinite, or so large that its powers are; Spark has an answer.
/// Every aggregate of a text takes the window behind it.
/// </summary>
internal static class DuckDbMoments
{
    // The square of a larger number is infinite.
    private const string LargestRoot = "1.34e154";

    // With larger numbers Spark's answer depends on which of its products overflows first.
    private const string Largest = "1e70";

    public static IReadOnlyDictionary<string, Translation> All { get; } = new Dictionary<string, Translation>
    {
        ["stddev_samp"] = Variance("stddev_samp", fewest: 2),
        ["stddev_pop"] = Variance("stddev_pop", fewest: 1),
        ["var_samp"] = Variance("var_samp", fewest: 2),
        ["var_pop"] = Variance("var_pop", fewest: 1),
        ["skewness"] = Skewness,
        ["kurtosis"] = Kurtosis,
        ["corr"] = Correlation,
        ["covar_pop"] = OfPairs("covar_pop"),
        ["covar_samp"] = call => $"CASE WHEN count({If(BothThere(call), call[0])}){call.Over} < 2 THEN NULL ELSE {OfPairs("covar_samp")(call)} END",
        ["regr_r2"] = OfPairs("regr_r2", first: 1),
        ["regr_slope"] = Slope("regr_slope"),
        ["regr_intercept"] = Slope("regr_intercept"),
        ["regr_sxx"] = OfPairs("regr_sxx"),
        ["regr_sxy"] = OfPairs("regr_sxy"),
        ["regr_syy"] = OfPairs("regr_syy"),
    };

    private static Translation Variance(string function, int fewest) => call =>
    {
        if (IsSmall(call.Arguments[0]))
        {
            return $"{function}({Distinct(call)}{call[0]}){call.Over}";
        }

        var isSmall = $"abs({call[0]}) <= {LargestRoot}";
        return $"CASE WHEN count({Distinct(call)}{call[0]}){call.Over} < {fewest} THEN NULL"
            + $" WHEN bool_and({isSmall}){call.Over} THEN {function}({Distinct(call)}{If(isSmall, call[0])}){call.Over}"
            + $" WHEN bool_or(NOT isfinite({call[0]})){call.Over} OR isinf(max({call[0]}){call.Over} - min({call[0]}){call.Over}) OR abs(avg({call[0]}){call.Over}) > {LargestRoot} THEN 'nan'::DOUBLE"
            + " ELSE 'inf'::DOUBLE END";
    };

    // DuckDB's is that of a sample.
    private static string Skewness(SqlCall call) => OfNumbers(call, x =>
    {
        var count = $"count({Distinct(call)}{call[0]}){call.Over}";
        return $"CASE WHEN {IsSame(call, x)} THEN NULL WHEN {count} = 2 THEN '0'::DOUBLE ELSE skewness({Distinct(call)}{x}){call.Over} * ({count} - 2) / sqrt({count} * ({count} - 1)) END";
    });

    private static string Kurtosis(SqlCall call) => OfNumbers(call, x =>
        $"CASE WHEN {IsSame(call, x)} THEN NULL WHEN count({Distinct(call)}{call[0]}){call.Over} = 2 THEN '-2'::DOUBLE ELSE kurtosis_pop({Distinct(call)}{x}){call.Over} END");

    // Where one of both is always the same, Spark divides by zero.
    private static string Correlation(SqlCall call) => $"CASE WHEN count({If(BothThere(call), call[0])}){call.Over} < 2 THEN NULL ELSE " + OfPairs(call, (x, y) =>
        $"CASE WHEN {IsSame(call, x)} OR {IsSame(call, y)} THEN {DuckDbArithmetic.DivideByZero} ELSE corr({Distinct(call)}{x}, {y}){call.Over} END") + " END";

    // There is no line through points above each other.
    private static Translation Slope(string function) => call =>
        OfPairs(call, (y, x) => $"CASE WHEN {IsSame(call, x)} THEN NULL ELSE {function}({Distinct(call)}{y}, {x}){call.Over} END");

    // Of r2 Spark takes the two in the other order.
    private static Translation OfPairs(string function, int first = 0) => call =>
        OfPairs(call, (x, y) => $"{function}({Distinct(call)}{(first == 0 ? x : y)}, {(first == 0 ? y : x)}){call.Over}");

    private static string OfNumbers(SqlCall call, Func<string, string> of) => IsSmall(call.Arguments[0])
        ? of(call[0])
        : Guarded(call, $"NOT isfinite({call[0]})", $"abs({call[0]}) > {Largest}", of(If($"abs({call[0]}) <= {Largest}", call[0])));

    private static string OfPairs(SqlCall call, Func<string, string, string> of)
    {
        if (IsSmall(call.Arguments[0]) && IsSmall(call.Arguments[1]))
        {
            return of(If($"{call[1]} IS NOT NULL", call[0]), If($"{call[0]} IS NOT NULL", call[1]));
        }

        var areSmall = $"abs({call[0]}) <= {Largest} AND abs({call[1]}) <= {Largest}";
        return Guarded(
            call, $"{BothThere(call)} AND NOT (isfinite({call[0]}) AND isfinite({call[1]}))", $"{BothThere(call)} AND NOT ({areSmall})", of(If(areSmall, call[0]), If(areSmall, call[1])));
    }

    private static string Guarded(SqlCall call, string isNotFinite, string isLarge, string value) =>
        $"CASE WHEN bool_or({isNotFinite}){call.Over} THEN 'nan'::DOUBLE"
        + $" WHEN bool_or({isLarge}){call.Over} THEN error('''{call.Function}'' of a number beyond {Largest} is not computed as Spark does: divide the numbers by one of their size first.')"
        + $" ELSE {value} END";

    // What was a whole number or a decimal is finite, and so are its powers.
    private static bool IsSmall(Expression number) => number is Cast { Child.Type: DecimalType or ByteType or ShortType or IntegerType or LongType };

    private static string BothThere(SqlCall call) => $"{call[0]} IS NOT NULL AND {call[1]} IS NOT NULL";

    private static string Distinct(SqlCall call) => call.Distinct ? "DISTINCT " : "";

    private static string If(string condition, string value) => $"CASE WHEN {condition} THEN {value} END";

    private static string IsSame(SqlCall call, string value) => $"min({value}){call.Over} = max({value}){call.Over}";
}
