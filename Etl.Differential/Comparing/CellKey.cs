using System.Data.SqlTypes;
using System.Globalization;

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
        _ => $"{Convert.ToString(value, CultureInfo.InvariantCulture)} {value.GetType().Name}",
    };

    private static string Floating(IFormattable value, bool ignoreZeroSign)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return $"{(ignoreZeroSign && text == "-0" ? "0" : text)} {value.GetType().Name}";
    }
}
