using System.Globalization;
using System.Numerics;
using System.Text;
using Etl.DuckDB.Csv.Strict;

namespace Etl.DuckDB.Csv.Spark;

/// <summary>A whole number as Java parses it: a sign perhaps, then digits of any script.</summary>
internal sealed unsafe class SparkIntegerColumn<T> : SparkColumn
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private static readonly long Minimum = long.CreateChecked(T.MinValue);
    private static readonly long Maximum = long.CreateChecked(T.MaxValue);

    public override bool TryRead(ReadOnlySpan<byte> text, ColumnTarget target, int row)
    {
        fixed (byte* start = text)
        {
            var negative = text is [(byte)'-', ..] ? 1 : 0;
            var good = Digits.TryWhole(start + negative, text.Length - negative, out var value);
            value = good ? (value ^ -negative) + negative : 0;
            good = (good || TryOther(text, out value)) && value >= Minimum && value <= Maximum;
            ((T*)target.Data)[row] = T.CreateTruncating(value);
            return good;
        }
    }

    private static bool TryOther(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        return JavaDigits.TryToAscii(text, out var ascii)
            && long.TryParse(ascii, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }
}

/// <summary>Java takes the decimal digits of every script for digits, as far as they are one UTF-16 unit each.</summary>
internal static class JavaDigits
{
    public static bool TryToAscii(ReadOnlySpan<byte> utf8, out string text)
    {
        text = string.Create(Encoding.UTF8.GetCharCount(utf8), utf8, static (chars, bytes) =>
        {
            Encoding.UTF8.GetChars(bytes, chars);
            foreach (ref var next in chars)
            {
                next = CharUnicodeInfo.GetDecimalDigitValue(next) is var digit and >= 0 ? (char)('0' + digit) : next;
            }
        });
        // .NET's parsers would skip a NUL at the end.
        return text.Length > 0 && !text.Contains('\0');
    }
}
