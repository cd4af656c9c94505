using System.Data.SqlTypes;
using System.Globalization;
using Etl.DataFrames;

namespace Etl.Differential.Comparing;

/// <summary>A cell as text that tells different values apart, and values of different .NET types too.</summary>
internal static class CellKey
{
    public static string Of(object? value, bool ignoreZeroSign) => value switch
    {
        null => "null",
        double or float => Floating((IFormattable)value, ignoreZeroSign),
        // Both are printed with all decimals of the type.
        decimal number => new SqlDecimal(number).ToString(),
        SqlDecimal number => number.ToString(),
        bool flag => flag ? "true" : "false",
        string text => $"\"{text}\"",
        byte[] bytes => $"0x{Convert.ToHexString(bytes)}",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => $"{time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)} {time.Kind}",
        Row row => $"{{{Listed(row.Values, ignoreZeroSign)}}}",
        KeyValuePair<object, object?>[] pairs => $"({string.Join(", ", pairs.Select(pair => $"{Of(pair.Key, ignoreZeroSign)}: {Of(pair.Value, ignoreZeroSign)}"))})",
        IEnumerable<object?> items => $"[{Listed(items, ignoreZeroSign)}]",
        _ => $"{Convert.ToString(value, CultureInfo.InvariantCulture)} {value.GetType().Name}",
    };

    private static string Listed(IEnumerable<object?> items, bool ignoreZeroSign) => string.Join(", ", items.Select(item => Of(item, ignoreZeroSign)));

    private static string Floating(IFormattable value, bool ignoreZeroSign)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return $"{(ignoreZeroSign && text == "-0" ? "0" : text)} {value.GetType().Name}";
    }
}
