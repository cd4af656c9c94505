namespace Etl.DataFrames.Records;

/// <summary>Makes the collections of records out of those of rows.</summary>
internal static class Items
{
    public static T[] Array<T>(object?[] items, Func<object?, T> read) => System.Array.ConvertAll(items, read.Invoke);

    public static List<T> List<T>(object?[] items, Func<object?, T> read) => [.. items.Select(read)];

    public static HashSet<T> Set<T>(object?[] items, Func<object?, T> read) => [.. items.Select(read)];

    public static Dictionary<TKey, TValue> Map<TKey, TValue>(KeyValuePair<object, object?>[] pairs, Func<object?, TKey> key, Func<object?, TValue> value)
        where TKey : notnull => pairs.ToDictionary(pair => key(pair.Key), pair => value(pair.Value));

    /// <summary>Which of these makes a list of a type: arrays can stand for what is only read.</summary>
    public static string For(Type list, Type item) =>
        list.IsArray || (list.IsAssignableFrom(item.MakeArrayType()) && !list.IsAssignableTo(typeof(ICollection<>).MakeGenericType(item))) ? nameof(Array)
        : list.IsAssignableFrom(typeof(List<>).MakeGenericType(item)) ? nameof(List)
        : nameof(Set);
}
