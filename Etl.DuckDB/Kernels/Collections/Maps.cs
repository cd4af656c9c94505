namespace Etl.DuckDB.Kernels.Collections;

/// <summary>Spark's functions on maps: keys are never null and come once.</summary>
internal static class Maps
{
    /// <summary>The map of keys and values in turns.</summary>
    public static KeyValuePair<object, object?>[] Of(object?[] keysAndValues) =>
        Unique(keysAndValues.Chunk(2).Select(pair => new KeyValuePair<object, object?>(pair[0]!, pair[1])));

    public static KeyValuePair<object, object?>[] FromArrays(object?[] keys, object?[] values) => keys.Length == values.Length
        ? Unique(keys.Zip(values, (key, value) => new KeyValuePair<object, object?>(key!, value)))
        : throw KernelFailure.Of("_LEGACY_ERROR_TEMP_2128", "The keys and the values of a map are not as many. Give a value for each key.");

    public static KeyValuePair<object, object?>[]? FromEntries(object?[] entries) => entries.Any(entry => entry is null)
        ? null
        : Unique(entries.Select(entry => (object?[])entry!).Select(entry => new KeyValuePair<object, object?>(entry[0]!, entry[1])));

    public static KeyValuePair<object, object?>[] Concat(object?[] maps) => Unique(maps.SelectMany(map => (KeyValuePair<object, object?>[])map!));

    public static object? Value(KeyValuePair<object, object?>[] map, object key) =>
        map.FirstOrDefault(pair => ValueOrder.Instance.Compare(pair.Key, key) == 0).Value;

    public static bool ContainsKey(KeyValuePair<object, object?>[] map, object key) => map.Any(pair => ValueOrder.Instance.Compare(pair.Key, key) == 0);

    /// <summary>The pairs, if they make a map.</summary>
    public static KeyValuePair<object, object?>[] Unique(IEnumerable<KeyValuePair<object, object?>> pairs)
    {
        var (known, map) = (new HashSet<object?>(ValueOrder.Instance), pairs.ToArray());
        foreach (var (key, _) in map)
        {
            if (key is null)
            {
                throw KernelFailure.Of("NULL_MAP_KEY", "A key of a map is null. Filter it out before.");
            }

            if (!known.Add(key))
            {
                throw KernelFailure.Of("DUPLICATED_MAP_KEY", $"The key '{key}' of a map comes twice. Make keys distinct before.");
            }
        }

        return map;
    }
}
