using System.Globalization;
using System.Numerics;
using Etl.DataFrames.Analysis;
using Etl.DuckDB.Kernels.Casts;

namespace Etl.DuckDB.Kernels.Numbers;

/// <summary>Numbers read in the formats of <c>to_number</c>.</summary>
internal static class NumberTexts
{
    /// <summary>The number that a text of a format is, or null if the text has another format.</summary>
    public static ExactDecimal? Parse(string text, NumberFormat format)
    {
        // Digits of any script count, and blanks nowhere.
        var rest = string.Concat(text.Where(c => !" \t\n\r\f\v".Contains(c, StringComparison.Ordinal)).Select(c => char.IsDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : c));
        var isNegative = false;
        if (!TakeSign(ref rest, format, ref isNegative) || (format.HasCurrency && !Take(ref rest, "$")))
        {
            return null;
        }

        var parts = rest.Split('.');
        var (whole, fraction) = (parts[0], parts.Length > 1 ? parts[1] : "");
        return parts.Length <= (format.HasPoint ? 2 : 1)
            && Matches(whole, format.Whole) && fraction.All(char.IsAsciiDigit) && fraction.Length <= format.Fraction.Length
            ? new ExactDecimal(Digits(whole, fraction.PadRight(format.Fraction.Length, '0')) * (isNegative ? -1 : 1), format.Fraction.Length)
            : null;
    }

    private static bool TakeSign(ref string rest, NumberFormat format, ref bool isNegative)
    {
        if (format.LeadingSign.Length > 0)
        {
            isNegative = Take(ref rest, "-");
            _ = !isNegative && format.LeadingSign == "S" && Take(ref rest, "+");
        }

        switch (format.TrailingSign)
        {
            case "PR" when rest.StartsWith('<') && rest.EndsWith('>'):
                (rest, isNegative) = (rest[1..^1], true);
                return true;
            case "S" or "MI":
                isNegative = rest.EndsWith('-');
                rest = isNegative || (format.TrailingSign == "S" && rest.EndsWith('+')) ? rest[..^1] : rest;
                return true;
            default:
                return true;
        }
    }

    private static bool Take(ref string rest, string sign)
    {
        var found = rest.StartsWith(sign, StringComparison.Ordinal);
        rest = found ? rest[sign.Length..] : rest;
        return found;
    }

    // Digits stand at the right of the format's; a group of the text must be one of the format.
    private static bool Matches(string whole, string format)
    {
        if (whole.Any(c => c != ',' && !char.IsAsciiDigit(c)) || whole.Length > format.Length)
        {
            return false;
        }

        var ours = format[^whole.Length..];
        return whole.Zip(ours).All(pair => (pair.First == ',') == (pair.Second == ','))
            && !format[..^whole.Length].Contains('0', StringComparison.Ordinal);
    }

    private static BigInteger Digits(string whole, string fraction) =>
        BigInteger.Parse("0" + whole.Replace(",", "", StringComparison.Ordinal) + fraction, CultureInfo.InvariantCulture);
}
