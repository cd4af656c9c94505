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
        double or float => Number(Convert.ToDouble(value, CultureInfo.InvariantCulture), ((IFormattable)value).ToString("R", CultureInfo.InvariantCulture)),
        byte[] bytes => $"[{string.Join(' ', bytes.Select(item => item.ToString("X2", CultureInfo.InvariantCulture)))}]",
        Row row => $"{{{string.Join(", ", row.Values.Select(Of))}}}",
        KeyValuePair<object, object?>[] pairs => $"{{{string.Join(", ", pairs.Select(pair => $"{Of(pair.Key)} -> {Of(pair.Value)}"))}}}",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Of))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    // Java prints a double with at least one decimal, and with an exponent from 1E7 on and below 1E-3.
    private static string Number(double value, string shortest)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        }

        var magnitude = Math.Abs(value);
        if (magnitude == 0 || (magnitude >= 1e-3 && magnitude < 1e7))
        {
            return shortest.Contains('.', StringComparison.Ordinal) ? shortest : $"{shortest}.0";
        }

        var parts = shortest.TrimStart('-').Split('E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal) is var at and >= 0 ? at : parts[0].Length;
        var digits = parts[0].Replace(".", "", StringComparison.Ordinal);
        var leadingZeros = digits.Length - digits.TrimStart('0').Length;
        var exponent = (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0) + point - 1 - leadingZeros;
        var significant = digits.Trim('0');
        var fraction = significant.Length > 1 ? significant[1..] : "0";
        return string.Create(CultureInfo.InvariantCulture, $"{(value < 0 ? "-" : "")}{significant[0]}.{fraction}E{exponent}");
    }
}
