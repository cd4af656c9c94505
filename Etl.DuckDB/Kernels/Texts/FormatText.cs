using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.DuckDB.Functions;
using Etl.DuckDB.Kernels.Casts;

namespace Etl.DuckDB.Kernels.Texts;

/// <summary>
/// The formats of java.util.Formatter that data is written with: %s, %d, %x, %o, %f, %e, %c, %b, %n and %%, with width, precision and flags.
/// </summary>
internal static partial class FormatText
{
    /// <summary>Whether a format has no other conversions.</summary>
    public static bool CanWrite(string format) => !Specifier().Replace(format, "").Contains('%', StringComparison.Ordinal);

    /// <summary>The text. Nulls are written as <c>null</c>.</summary>
    public static string Format(string format, object?[] values, IReadOnlyList<DataType> types)
    {
        if (!CanWrite(format))
        {
            throw Refusals.FormatConversion.Error();
        }

        var next = 0;
        return Specifier().Replace(format, match =>
        {
            var conversion = match.Groups["conversion"].Value;
            if (conversion is "%" or "n")
            {
                return conversion == "n" ? "\n" : Padded("%", match);
            }

            var index = match.Groups["index"].Success ? int.Parse(match.Groups["index"].ValueSpan, CultureInfo.InvariantCulture) - 1 : next++;
            return index < values.Length
                ? Padded(One(values[index], types[index], match, conversion), match)
                : throw KernelFailure.WithoutClass($"The format '{format}' has no value for '{match.Value}'. Give one more value.");
        });
    }

    private static string One(object? value, DataType type, Match match, string conversion) => (conversion, value) switch
    {
        ("b" or "B", _) => Cased(Cut(value is bool flag ? flag ? "true" : "false" : value is null ? "false" : "true", match), conversion),
        // Java sees a date as Spark holds it: days, or microseconds, since 1970.
        ("s" or "S", int or long) when type is DateType or TimestampType => Cased(Cut(Convert.ToString(value, CultureInfo.InvariantCulture)!, match), conversion),
        ("s" or "S", _) => Cased(Cut(value is null ? "null" : value is ExactDecimal number ? ValueText.Java(number) : ValueText.Of(type)(value), match), conversion),
        (_, null) => Cased(Cut("null", match), conversion),
        ("d", sbyte or short or int or long) => Whole(Convert.ToInt64(value, null), match),
        ("x" or "X" or "o", sbyte or short or int or long) => Cased(Unsigned(value, conversion, match), conversion),
        ("c", int code) => char.ConvertFromUtf32(code),
        ("f", float or double or ExactDecimal) => Fixed(value, match),
        ("e" or "E", float or double) => Cased(Scientific(Convert.ToDouble(value, null), match), conversion),
        _ => throw KernelFailure.WithoutClass($"'{match.Value}' does not write values of type '{type}'. Use %s, or cast the value."),
    };

    private static string Whole(long value, Match match)
    {
        var digits = BigInteger.Abs(value).ToString(CultureInfo.InvariantCulture);
        return Signed(Has(match, ',') ? Grouped(digits) : digits, value < 0, match);
    }

    private static string Unsigned(object value, string conversion, Match match)
    {
        var bits = value switch { sbyte v => (byte)v, short v => (ushort)v, int v => (uint)v, _ => (ulong)(long)value };
        var digits = conversion == "o" ? Convert.ToString((long)bits, 8) : bits.ToString("x", CultureInfo.InvariantCulture);
        return Zeros(digits, "", match);
    }

    // Java rounds halves up, by the digits that the number is written with.
    private static string Fixed(object value, Match match)
    {
        if (value is not ExactDecimal && !double.IsFinite(Convert.ToDouble(value, null)))
        {
            return Special(Convert.ToDouble(value, null), match);
        }

        var precision = Precision(match) ?? 6;
        var exact = value is ExactDecimal number ? number : TextNumbers.Decimal(TextOf(value))!.Value;
        var isNegative = value is ExactDecimal ? exact.Unscaled.Sign < 0 : double.IsNegative(Convert.ToDouble(value, null));
        var parts = ValueText.Plain(new ExactDecimal(BigInteger.Abs(exact.AtScale(precision)), precision)).Split('.');
        var whole = Has(match, ',') ? Grouped(parts[0]) : parts[0];
        return Signed(parts.Length > 1 ? $"{whole}.{parts[1]}" : whole, isNegative, match);
    }

    private static string Scientific(double value, Match match)
    {
        if (!double.IsFinite(value))
        {
            return Special(value, match);
        }

        var precision = Precision(match) ?? 6;
        var exact = TextNumbers.Decimal(TextOf(Math.Abs(value)))!.Value;
        var digits = exact.Unscaled.ToString(CultureInfo.InvariantCulture);
        var exponent = exact.Unscaled.IsZero ? 0 : digits.Length - 1 - exact.Scale;
        var rounded = new ExactDecimal(exact.Unscaled, digits.Length - 1).AtScale(precision).ToString(CultureInfo.InvariantCulture).PadRight(precision + 1, '0');
        if (rounded.Length > precision + 1)
        {
            (rounded, exponent) = (rounded[..^1], exponent + 1);
        }

        var mantissa = precision == 0 ? rounded : $"{rounded[0]}.{rounded[1..]}";
        return Signed(string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):D2}"), double.IsNegative(value), match);
    }

    private static string Special(double value, Match match) => double.IsNaN(value) ? "NaN" : value > 0
        ? Has(match, '+') ? "+Infinity" : "Infinity"
        : Has(match, '(') ? "(Infinity)" : "-Infinity";

    private static string TextOf(object value) => NumberText.Of(Convert.ToDouble(value, CultureInfo.InvariantCulture));

    private static string Signed(string digits, bool isNegative, Match match)
    {
        var (before, behind) = isNegative ? Has(match, '(') ? ("(", ")") : ("-", "") : Has(match, '+') ? ("+", "") : Has(match, ' ') ? (" ", "") : ("", "");
        return Zeros(digits, before, match, behind);
    }

    private static string Zeros(string digits, string before, Match match, string behind = "") => Has(match, '0')
        ? before + digits.PadLeft(Math.Max(0, Width(match) - before.Length - behind.Length), '0') + behind
        : before + digits + behind;

    private static string Grouped(string digits)
    {
        var text = new StringBuilder(digits);
        for (var i = digits.Length - 3; i > 0; i -= 3)
        {
            text.Insert(i, ',');
        }

        return text.ToString();
    }

    private static string Cut(string text, Match match) => Precision(match) is { } length && length < text.Length ? text[..length] : text;

    private static string Padded(string text, Match match) => Has(match, '-') ? text.PadRight(Width(match)) : text.PadLeft(Width(match));

    private static string Cased(string text, string conversion) => char.IsUpper(conversion[0]) ? LetterCase.ToUpper(text) : text;

    private static bool Has(Match match, char flag) => match.Groups["flags"].Value.Contains(flag, StringComparison.Ordinal);

    private static int Width(Match match) => match.Groups["width"].Success ? int.Parse(match.Groups["width"].ValueSpan, CultureInfo.InvariantCulture) : 0;

    private static int? Precision(Match match) =>
        match.Groups["precision"].Success ? int.Parse(match.Groups["precision"].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"%(?:(?<index>[0-9]{1,3})\$)?(?<flags>[-+ 0,(]*)(?<width>[1-9][0-9]{0,4})?(?:\.(?<precision>[0-9]{1,3}))?(?<conversion>[sSdxXofeEcbBn%])")]
    private static partial Regex Specifier();
}
