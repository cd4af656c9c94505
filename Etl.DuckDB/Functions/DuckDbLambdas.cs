using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;

namespace Etl.DuckDB.Functions;

/// <summary>Functions that compute a lambda for each element.</summary>
internal static class DuckDbLambdas
{
    public static IReadOnlyDictionary<string, Translation> All { get; } = new Dictionary<string, Translation>
    {
        ["transform"] = call => OfElements("list_transform", call),
        ["filter"] = call => OfElements("list_filter", call),
        ["exists"] = call => Truth(call, "list_max", without: 0),
        ["forall"] = call => Truth(call, "list_min", without: 2),
        ["aggregate"] = Aggregate,
        ["zip_with"] = ZipWith,
        ["transform_keys"] = call => OfEntries("list_transform", call, (key, value) => $"row({call.Lambda(1, key, value)}, {value})"),
        ["transform_values"] = call => OfEntries("list_transform", call, (key, value) => $"row({key}, {call.Lambda(1, key, value)})"),
        ["map_filter"] = call => OfEntries("list_filter", call, (key, value) => call.Lambda(1, key, value)),
        ["map_zip_with"] = MapZipWith,
    };

    /// <summary>
    /// An array in the order of a comparison: each element is put behind those that do not come after it, which keeps equal ones in their order.
    /// </summary>
    public static string Sort(SqlCall call)
    {
        var (sorted, element, other) = (call.Context.NextVariable(), call.Context.NextVariable(), call.Context.NextVariable());
        var type = DuckDbTypes.Name(call.Type);
        var order = $"coalesce({call.Lambda(1, other, $"{element}[1]")}, error('[COMPARATOR_RETURNS_NULL] The comparator has returned a NULL for a comparison. It should return a positive integer for \"greater than\", 0 for \"equal\" and a negative integer for \"less than\".')::INTEGER)";
        string Those(string condition) => $"list_filter({sorted}, lambda {other}: {order} {condition})";
        return $"list_reduce(list_transform({call[0]}, lambda {element}: [{element}]), "
            + $"lambda {sorted}, {element}: list_concat(list_concat({Those("<= 0")}, {element}), {Those("> 0")}), []::{type})";
    }

    // DuckDB counts positions from 1.
    private static string OfElements(string function, SqlCall call)
    {
        var (element, position) = (call.Context.NextVariable(), call.Context.NextVariable());
        var heading = ((Lambda)call.Arguments[1]).Parameters.Count > 1 ? $"{element}, {position}" : element;
        return $"{function}({call[0]}, lambda {heading}: {call.Lambda(1, element, $"CAST({position} - 1 AS INTEGER)")})";
    }

    // False is 0, unknown 1, true 2: the largest says whether one is true, the smallest whether all are.
    private static string Truth(SqlCall call, string choice, int without)
    {
        var element = call.Context.NextVariable();
        return $"CASE coalesce({choice}(list_transform({call[0]}, lambda {element}: coalesce(CAST({call.Lambda(1, element)} AS INTEGER) * 2, 1))), "
            + $"CASE WHEN {call[0]} IS NOT NULL THEN {without} END) WHEN 0 THEN FALSE WHEN 2 THEN TRUE END";
    }

    // DuckDB reduces to the type of the elements: they become structs of what is reduced so far and an element.
    private static string Aggregate(SqlCall call)
    {
        var (element, reducedSoFar, next) = (call.Context.NextVariable(), call.Context.NextVariable(), call.Context.NextVariable());
        var start = call.Arguments[1].Type;
        var type = $"STRUCT(reduced {DuckDbTypes.Name(start)}, element {DuckDbTypes.Name(((ArrayType)call.Arguments[0].Type).ElementType)})";
        string Pair(string reduced, string item) => $"CAST(row({reduced}, {item}) AS {type})";
        var merged = call.Lambda(2, $"struct_extract({reducedSoFar}, 'reduced')", $"struct_extract({next}, 'element')");
        var reduced = $"struct_extract(list_reduce(list_transform({call[0]}, lambda {element}: {Pair("NULL", element)}), "
            + $"lambda {reducedSoFar}, {next}: {Pair(merged, "NULL")}, {Pair(call[1], "NULL")}), 'reduced')";
        return call.Arguments.Count == 3 ? reduced : $"CASE WHEN {call[0]} IS NOT NULL THEN {Let(call, reduced, 3)} END";
    }

    // A value that is computed once, however often the lambda uses it.
    private static string Let(SqlCall call, string value, int lambda)
    {
        var variable = call.Context.NextVariable();
        return $"list_transform([{value}], lambda {variable}: {call.Lambda(lambda, variable)})[1]";
    }

    private static string ZipWith(SqlCall call)
    {
        var pair = call.Context.NextVariable();
        return $"CASE WHEN {call[0]} IS NOT NULL AND {call[1]} IS NOT NULL THEN "
            + $"list_transform(list_zip({call[0]}, {call[1]}), lambda {pair}: {call.Lambda(2, $"struct_extract({pair}, 1)", $"struct_extract({pair}, 2)")}) END";
    }

    private static string OfEntries(string function, SqlCall call, Func<string, string, string> value)
    {
        var entry = call.Context.NextVariable();
        return FromEntries(call, $"{function}(map_entries({call[0]}), lambda {entry}: {value($"struct_extract({entry}, 'key')", $"struct_extract({entry}, 'value')")})");
    }

    private static string MapZipWith(SqlCall call)
    {
        var (key, other) = (call.Context.NextVariable(), call.Context.NextVariable());
        var keys = $"list_concat(map_keys({call[0]}), list_filter(map_keys({call[1]}), lambda {other}: NOT map_contains({call[0]}, {other})))";
        return $"CASE WHEN {call[0]} IS NOT NULL AND {call[1]} IS NOT NULL THEN "
            + FromEntries(call, $"list_transform({keys}, lambda {key}: row({key}, {call.Lambda(2, key, $"{call[0]}[{key}]", $"{call[1]}[{key}]")}))") + " END";
    }

    // Spark's errors for a null key and for one that comes twice.
    private static string FromEntries(SqlCall call, string entries)
    {
        var map = (MapType)call.Type;
        var type = new ArrayType(new StructType(new StructField("key", map.KeyType), new StructField("value", map.ValueType)));
        return $"{call.Context.Kernel("map_from_entries", [type], map)}(CAST({entries} AS {DuckDbTypes.Name(type)}))";
    }
}
