using System.Collections;
using System.Globalization;

namespace Etl.DataFrames;

/// <summary>Writes values as Spark's <c>show</c> does.</summary>
internal static class CellText
{
    public static string Of(object? value) => value switch
    {
        null => "NULL",
        string text => text,
        bool flag => flag ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        double number => NumberText.Of(number),
        float number => NumberText.Of(number),
        byte[] bytes => $"[{string.Join(' ', bytes.Select(item => item.ToString("X2", CultureInfo.InvariantCulture)))}]",
        Row row => $"{{{string.Join(", ", row.Values.Select(Of))}}}",
        KeyValuePair<object, object?>[] pairs => $"{{{string.Join(", ", pairs.Select(pair => $"{Of(pair.Key)} -> {Of(pair.Value)}"))}}}",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Of))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
