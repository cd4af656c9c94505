using System.Collections;

namespace Etl.DataFrames.Analysis;

/// <summary>The keys and values of whatever .NET has for a map.</summary>
internal static class MapPairs
{
    /// <summary>The pairs of a dictionary or of key-value pairs, in their order; null when it is neither.</summary>
    public static IReadOnlyList<KeyValuePair<object?, object?>>? Of(IEnumerable items)
    {
        var pairs = new List<KeyValuePair<object?, object?>>();
        foreach (var item in items)
        {
            var type = item?.GetType();
            if (item is DictionaryEntry entry)
            {
                pairs.Add(new(entry.Key, entry.Value));
            }
            else if (type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
            {
                pairs.Add(new(type.GetProperty("Key")!.GetValue(item), type.GetProperty("Value")!.GetValue(item)));
            }
            else
            {
                return null;
            }
        }

        return pairs;
    }
}
