using System.Globalization;
using System.Numerics;
using System.Text;
using Etl.DataFrames.Types;
using Etl.DuckDB.Csv.Strict;

namespace Etl.DuckDB.Csv.Spark;

/// <summary>A decimal as Java's BigDecimal reads it, without commas, rounded half up to the scale.</summary>
internal sealed unsafe class SparkDecimalColumn(DecimalType type) : SparkColumn
{
    public override bool TryRead(ReadOnlySpan<byte> text, ColumnTarget target, int row)
    {
        var good = DecimalText.Read(text, type.Precision, type.Scale, out var value) == DecimalOutcome.Good || TryOther(text, out value);
        switch (type.Precision)
        {
            case <= 4:
                ((short*)target.Data)[row] = (short)value;
                break;
            case <= 9:
                ((int*)target.Data)[row] = (int)value;
                break;
            case <= 18:
                ((long*)target.Data)[row] = (long)value;
                break;
            default:
                ((Int128*)target.Data)[row] = value;
                break;
        }

        return good;
    }

    private bool TryOther(ReadOnlySpan<byte> text, out Int128 value)
    {
        value = 0;
        if (!JavaDigits.TryToAscii(text, out var ascii)
            || !TrySplit(ascii.Replace(",", "", StringComparison.Ordinal), out var number, out var exponent))
        {
            return false;
        }

        var significant = number.Digits.TrimStart('0');
        exponent += type.Scale - number.Decimals;
        if (significant.Length == 0 || significant.Length + exponent < 0)
        {
            return true;
        }

        return significant.Length + exponent <= type.Precision && TryRound(significant, (int)exponent, number.Negative, out value);
    }

    private bool TryRound(string digits, int exponent, bool negative, out Int128 value)
    {
        var kept = exponent >= 0 ? digits + new string('0', exponent) : digits[..^-exponent];
        var up = exponent < 0 && digits[digits.Length + exponent] >= '5';
        value = Int128.Parse("0" + kept, CultureInfo.InvariantCulture) + (up ? 1 : 0);
        value = negative ? -value : value;
        return Int128.Abs(value) < DecimalText.PowersOfTen[type.Precision];
    }

    private static bool TrySplit(string text, out (string Digits, int Decimals, bool Negative) number, out long exponent)
    {
        (number, exponent) = (("", 0, false), 0);
        var mark = text.IndexOfAny(['e', 'E']);
        if (mark >= 0 && !TryExponent(text.AsSpan(mark + 1), out exponent))
        {
            return false;
        }

        var mantissa = Encoding.ASCII.GetBytes(mark >= 0 ? text[..mark] : text);
        if (!DecimalParts.TrySplit(mantissa, out var parts))
        {
            return false;
        }

        number = (Encoding.ASCII.GetString(parts.Whole) + Encoding.ASCII.GetString(parts.Fraction), parts.Fraction.Length, parts.Negative);
        return true;
    }

    // Java allows ten digits; more than an int cannot be a scale.
    private static bool TryExponent(ReadOnlySpan<char> text, out long exponent) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
        && exponent is > int.MinValue and <= int.MaxValue
        && text.TrimStart("+-").Length is > 0 and <= 10;
}
