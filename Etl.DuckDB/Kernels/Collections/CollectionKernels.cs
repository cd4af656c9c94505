using static Etl.DuckDB.Kernels.KernelDefinition;

namespace Etl.DuckDB.Kernels.Collections;

/// <summary>The kernels on arrays and maps.</summary>
internal static class CollectionKernels
{
    public static IReadOnlyDictionary<string, KernelDefinition> All { get; } = new Dictionary<string, KernelDefinition>
    {
        ["array_reverse"] = OfValues(values => Enumerable.Reverse(List(values[0])).ToArray()),
        ["array_concat"] = OfValues(values => values.SelectMany(List).ToArray()),
        ["array_distinct"] = OfValues(values => Arrays.Distinct(List(values[0]))),
        ["array_compact"] = OfValues(values => List(values[0]).Where(item => item is not null).ToArray()),
        ["array_sort"] = OfValues(values => Arrays.SortNullsLast(List(values[0]))),
        ["sort_array"] = OfValues(values => Arrays.Sort(List(values[0]), (bool)values[1]!)),
        ["array_min"] = OfValues(values => Arrays.Least(List(values[0]))),
        ["array_max"] = OfValues(values => Arrays.Greatest(List(values[0]))),
        ["array_contains"] = OfValues(values => Arrays.Contains(List(values[0]), values[1]!)),
        ["array_position"] = OfValues(values => Arrays.Position(List(values[0]), values[1]!)),
        ["array_remove"] = OfValues(values => Arrays.Remove(List(values[0]), values[1]!)),
        ["array_append"] = WithNulls(values => values[0] is null ? null : (object?[])[.. List(values[0]), values[1]]),
        ["array_prepend"] = WithNulls(values => values[0] is null ? null : (object?[])[values[1], .. List(values[0])]),
        ["array_insert"] = WithNulls(values => values[0] is null || values[1] is null ? null : Arrays.Insert(List(values[0]), (int)values[1]!, values[2])),
        ["array_union"] = OfValues(values => Arrays.Union(List(values[0]), List(values[1]))),
        ["array_intersect"] = OfValues(values => Arrays.Intersect(List(values[0]), List(values[1]))),
        ["array_except"] = OfValues(values => Arrays.Except(List(values[0]), List(values[1]))),
        ["arrays_overlap"] = OfValues(values => Arrays.Overlap(List(values[0]), List(values[1]))),
        ["arrays_zip"] = OfValues(Arrays.Zip),
        ["array_join"] = OfValues(values => Arrays.Join(List(values[0]), (string)values[1]!, values.Length > 2 ? (string)values[2]! : null)),
        ["array_repeat"] = WithNulls(values => values[1] is int count ? Arrays.Repeat(values[0], count) : null),
        ["slice"] = OfValues(values => Arrays.Slice(List(values[0]), (int)values[1]!, (int)values[2]!)),
        ["flatten"] = OfValues(values => Arrays.Flatten(List(values[0]))),
        ["sequence"] = OfValues(values => Arrays.Sequence(values[0]!, values[1]!, values.Length > 2 ? values[2] : null)),
        ["get"] = OfValues(values => Arrays.Get(List(values[0]), (long)values[1]!)),
        ["array_item"] = OfValues(values => Arrays.Item(List(values[0]), (long)values[1]!)),
        ["element_at"] = OfValues(values => Arrays.ElementAt(List(values[0]), (int)values[1]!, isTry: false)),
        ["try_element_at"] = OfValues(values => Arrays.ElementAt(List(values[0]), (int)values[1]!, isTry: true)),
        ["map"] = WithNulls(Maps.Of),
        ["map_from_arrays"] = OfValues(values => Maps.FromArrays(List(values[0]), List(values[1]))),
        ["map_from_entries"] = OfValues(values => Maps.FromEntries(List(values[0]))),
        ["map_concat"] = OfValues(Maps.Concat),
        ["map_value"] = OfValues(values => Maps.Value((KeyValuePair<object, object?>[])values[0]!, values[1]!)),
        ["map_contains_key"] = OfValues(values => Maps.ContainsKey((KeyValuePair<object, object?>[])values[0]!, values[1]!)),
        ["map_entries"] = OfValues(values => ((KeyValuePair<object, object?>[])values[0]!).Select(pair => new[] { pair.Key, pair.Value }).ToArray()),
    };

    private static object?[] List(object? array) => (object?[])array!;
}
