using System.Globalization;
using System.Numerics;
using Etl.DataFrames;

namespace Etl.DuckDB.Kernels.Casts;

/// <summary>Reads numbers and flags from texts as Spark's casts do.</summary>
internal static class TextNumbers
{
    /// <summary>A whole number: a sign perhaps, and digits. Blanks and control characters around it do not count.</summary>
    public static bool TryWhole(ReadOnlySpan<byte> text, out Int128 value)
    {
        text = Trim(text);
        var isNegative = text is [(byte)'-', ..];
        text = text is [(byte)'-' or (byte)'+', ..] ? text[1..] : text;
        value = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9' || value > long.MaxValue)
            {
                return false;
            }

            value = (value * 10) + (digit - '0');
        }

        value = isNegative ? -value : value;
        return !text.IsEmpty;
    }

    /// <summary>True for t, true, y, yes, 1; false for f, false, n, no, 0; null for anything else.</summary>
    public static bool? Flag(string text) => Trimmed(text).ToLowerInvariant() switch
    {
        "t" or "true" or "y" or "yes" or "1" => true,
        "f" or "false" or "n" or "no" or "0" => false,
        _ => null,
    };

    /// <summary>A number as java.lang.Double reads it, in decimal or hexadecimal digits, or the name of a value that is none.</summary>
    public static double? Double(string text) => Floating(text, Parsed, double.PositiveInfinity, double.NaN);

    /// <summary>A number as java.lang.Float reads it.</summary>
    public static float? Float(string text) => Floating(text, digits => float.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture), float.PositiveInfinity, float.NaN);

    /// <summary>A number as java.math.BigDecimal reads it.</summary>
    public static ExactDecimal? Decimal(string text) => DecimalText.Read(text) is { } number ? new ExactDecimal(number.Unscaled, number.Scale) : null;

    /// <summary>The text without blanks and control characters around it.</summary>
    public static string Trimmed(string text) => text.Trim(Blanks);

    private static readonly char[] Blanks = [.. Enumerable.Range(0, 33).Select(code => (char)code), '\u007F'];

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (text.Length > 0 && (text[0] <= ' ' || text[0] == 0x7F))
        {
            text = text[1..];
        }

        while (text.Length > 0 && (text[^1] <= ' ' || text[^1] == 0x7F))
        {
            text = text[..^1];
        }

        return text;
    }

    private static string JavaTrim(string text) => text.Trim(Blanks[..33]);

    private static T? Floating<T>(string text, Func<string, T> parse, T infinity, T notANumber)
        where T : struct, INumber<T>
    {
        var trimmed = JavaTrim(text);
        return JavaNumber.Digits(trimmed) is { } digits ? parse(digits)
            : trimmed.ToLowerInvariant() switch
            {
                "inf" or "+inf" or "infinity" or "+infinity" => infinity,
                "-inf" or "-infinity" => -infinity,
                "nan" => notANumber,
                _ => trimmed is "+NaN" or "-NaN" ? notANumber : null,
            };
    }

    private static double Parsed(string digits) => double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
}
