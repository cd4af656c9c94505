using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Sql.Translate;

namespace Etl.DuckDB.Functions;

/// <summary>Functions on arrays, maps, structs and JSON.</summary>
internal static class DuckDbCollections
{
    public static IReadOnlyDictionary<string, Translation> All { get; } = new Dictionary<string, Translation>(KernelCall.All(
        "array_reverse", "array_distinct", "array_compact", "sort_array", "array_min", "array_max", "array_contains", "array_position",
        "array_remove", "array_append", "array_prepend", "array_insert", "array_union", "array_intersect", "array_except", "arrays_overlap", "arrays_zip",
        "array_join", "array_repeat", "slice", "flatten", "sequence", "get", "array_item", "element_at", "try_element_at", "map", "map_from_arrays",
        "map_from_entries", "map_concat", "map_value", "map_contains_key", "map_entries", "get_json_object", "json_array_length", "json_object_keys"))
    {
        ["array_sort"] = call => call.Arguments.Count == 2 ? DuckDbLambdas.Sort(call) : KernelCall.Kernel(call),
        ["array"] = Typed(call => $"[{call.List}]", DuckDbTypes.Name),
        ["struct"] = Typed(call => $"row({call.List})", DuckDbTypes.Name),
        ["size"] = Typed(Size, DuckDbTypes.Name),
        ["cardinality"] = Typed(Size, DuckDbTypes.Name),
        ["array_size"] = Typed(Size, DuckDbTypes.Name),
        ["map_keys"] = Function("map_keys"),
        ["map_values"] = Function("map_values"),
        ["getfield"] = call => $"struct_extract({call[0]}, {Position(call)})",
        ["array_field"] = call => $"list_transform({call[0]}, lambda e: struct_extract(e, {Position(call)}))",
        ["shuffle"] = Refuse(DuckDbEngine.EngineName, Refusals.Shuffle.Reason),
    };

    private static string Size(SqlCall call) => call.Arguments[0].Type is MapType ? $"cardinality({call[0]})" : $"len({call[0]})";

    // By its place, because names are case-insensitive in DuckDB.
    private static string Position(SqlCall call)
    {
        var type = (StructType)(call.Arguments[0].Type is ArrayType array ? array.ElementType : call.Arguments[0].Type);
        var name = (string)((DataFrames.Plans.Expressions.Literal)call.Arguments[1]).Value!;
        return $"'{type.Fields.First(field => field.Name == name).Name.Replace("'", "''", StringComparison.Ordinal)}'";
    }
}
