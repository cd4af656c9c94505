using System.Globalization;
using System.Numerics;

namespace Etl.DataFrames;

/// <summary>Decimal numbers as java.math.BigDecimal reads them.</summary>
internal static class DecimalText
{
    private static readonly char[] Blanks = [.. Enumerable.Range(0, 33).Select(code => (char)code)];

    /// <summary>A number of digits of any script, with a point and an exponent perhaps, as its digits and how many of them are decimals; null for another text.</summary>
    public static (BigInteger Unscaled, int Scale)? Read(string text)
    {
        var (trimmed, position) = (text.Trim(Blanks), 0);
        var isNegative = trimmed.StartsWith('-');
        position += trimmed.Length > 0 && trimmed[0] is '-' or '+' ? 1 : 0;
        var (digits, scale, hasPoint, count) = (BigInteger.Zero, 0L, false, 0);
        for (; position < trimmed.Length && (trimmed[position] == '.' && !hasPoint || char.IsDigit(trimmed[position])); position++)
        {
            if (trimmed[position] == '.')
            {
                hasPoint = true;
                continue;
            }

            digits = (digits * 10) + CharUnicodeInfo.GetDecimalDigitValue(trimmed[position]);
            scale += hasPoint ? 1 : 0;
            count++;
        }

        return count > 0 && TryExponent(trimmed[position..], out var exponent) && Math.Abs(scale - exponent) <= int.MaxValue
            ? (isNegative ? -digits : digits, (int)(scale - exponent))
            : null;
    }

    private static bool TryExponent(string text, out long exponent)
    {
        exponent = 0;
        return text.Length == 0 || (text[0] is 'e' or 'E' && text.Length <= 12
            && long.TryParse(text.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
            && Math.Abs(exponent) <= int.MaxValue);
    }
}
