using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Sql.Translate;

namespace Etl.DuckDB.Functions;

/// <summary>Comparisons, conditions and choices.</summary>
internal static class DuckDbConditions
{
    public static IReadOnlyDictionary<string, Translation> All { get; } = new Dictionary<string, Translation>
    {
        ["="] = Guarded.ByLeft(Template("({0} = {1})")),
        ["<"] = Ordered("<"),
        ["<="] = Ordered("<="),
        [">"] = Ordered(">"),
        [">="] = Ordered(">="),
        ["<=>"] = Template("({0} IS NOT DISTINCT FROM {1})"),
        ["in"] = In,
        ["and"] = Logic("AND", "FALSE"),
        ["or"] = Logic("OR", "TRUE"),
        ["not"] = Template("(NOT {0})"),
        ["isnull"] = Template("({0} IS NULL)"),
        ["isnotnull"] = Template("({0} IS NOT NULL)"),
        ["coalesce"] = Function("coalesce"),
        ["nvl"] = Function("coalesce"),
        ["case"] = Case,
        ["isnan"] = Template("COALESCE(isnan({0}), FALSE)"),
        ["nanvl"] = Template("CASE WHEN isnan({0}) THEN {1} ELSE {0} END"),
        ["greatest"] = Extreme("greatest", "array_max"),
        ["least"] = Extreme("least", "array_min"),
        ["assert_true"] = Template("CAST(CASE WHEN {0} THEN NULL ELSE error('[USER_RAISED_EXCEPTION] ' || {1}) END AS INTEGER)"),
        ["raise_error"] = Template("CAST(error('[USER_RAISED_EXCEPTION] ' || {0}) AS INTEGER)"),
    };

    // Spark does not compute what stands behind the value that decides, so that it cannot fail there. DuckDB computes all in a SELECT.
    private static Translation Logic(string word, string deciding) => call =>
    {
        var all = $"({string.Join($" {word} ", call.Texts)})";
        return call.Arguments.Skip(1).Any(argument => argument.CanFail)
            ? $"CASE{string.Concat(call.Texts.SkipLast(1).Select(text => $" WHEN ({text}) IS {deciding} THEN {deciding}"))} ELSE {all} END"
            : all;
    };

    // Arrays and structs have another order in DuckDB: that of their sort keys is Spark's.
    private static Translation Ordered(string sign) => Guarded.ByLeft(call =>
        $"({DuckDbSortKeys.Write(call.Arguments[0].Type, call[0])} {sign} {DuckDbSortKeys.Write(call.Arguments[1].Type, call[1])})");

    // Of floats DuckDB loses the sign of zero, of doubles not.
    private static Translation Extreme(string function, string ofArray) => call => call.Type switch
    {
        FloatType => $"CAST({function}({string.Join(", ", call.Texts.Select(text => $"CAST({text} AS DOUBLE)"))}) AS FLOAT)",
        AtomicType or NullType => Function(function)(call),
        _ => $"{call.Context.Kernel(ofArray, [new ArrayType(call.Type)], call.Type)}([{call.List}])",
    };

    // An empty list holds nothing, but for null that is unknown.
    private static string In(SqlCall call) => call.Texts.Count == 1
        ? $"CASE WHEN {call[0]} IS NOT NULL THEN FALSE END"
        : call.Arguments.Skip(1).Any(argument => argument.CanFail) ? InTurn(call)
        : $"({call[0]} IN ({string.Join(", ", call.Texts.Skip(1))}))";

    // Spark does not compute what stands behind the value that is found, and nothing for null.
    private static string InTurn(SqlCall call) =>
        $"CASE WHEN {call[0]} IS NULL THEN NULL{string.Concat(call.Texts.Skip(1).SkipLast(1).Select(text => $" WHEN {call[0]} = {text} THEN TRUE"))} ELSE ({call[0]} IN ({string.Join(", ", call.Texts.Skip(1))})) END";

    private static string Case(SqlCall call)
    {
        var branches = Enumerable.Range(0, call.Texts.Count / 2).Select(i => $" WHEN {call[2 * i]} THEN {call[(2 * i) + 1]}");
        return $"CASE{string.Concat(branches)}{(call.Texts.Count % 2 == 1 ? $" ELSE {call[call.Texts.Count - 1]}" : "")} END";
    }
}
