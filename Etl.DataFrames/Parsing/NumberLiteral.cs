using System.Data.SqlTypes;
using System.Globalization;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Parsing;

/// <summary>Gives a number the type that Spark gives it: by its suffix, else by its form.</summary>
internal static class NumberLiteral
{
    // The longest first.
    private static readonly string[] Suffixes = ["BD", "L", "S", "Y", "D", "F"];

    /// <exception cref="AnalysisException">The number does not fit its type.</exception>
    public static Literal Read(TokenReader tokens, Token token, bool isNegative)
    {
        var suffix = Array.Find(Suffixes, candidate => token.Text.EndsWith(candidate, StringComparison.OrdinalIgnoreCase)) ?? "";
        var digits = $"{(isNegative ? "-" : "")}{token.Text[..^suffix.Length]}";
        return Read(digits, suffix) ?? throw tokens.Error(token, $"'{(isNegative ? "-" : "")}{token.Text}' is no number that its type can hold");
    }

    private static Literal? Read(string digits, string suffix) => suffix switch
    {
        "L" => long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Literals.Of(number) : null,
        "S" => short.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Literals.Of(number) : null,
        "Y" => sbyte.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Literals.Of(number) : null,
        "F" => Floating(digits) is { } number && Math.Abs(number) <= float.MaxValue ? new Literal((float)number, new FloatType()) : null,
        "D" => Floating(digits) is { } number ? Literals.Of(number) : null,
        "BD" => Decimal(digits),
        _ when digits.Contains('e', StringComparison.OrdinalIgnoreCase) => Floating(digits) is { } number ? Literals.Of(number) : null,
        _ when digits.Contains('.', StringComparison.Ordinal) => Decimal(digits),
        _ => int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Literals.Of(number) : Read(digits, "L") ?? Decimal(digits),
    };

    private static double? Floating(string digits) =>
        double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    // As many digits as are written: 1.50 is decimal(3,2), 12e2 is decimal(4,0).
    private static Literal? Decimal(string text)
    {
        var parts = text.TrimStart('-').Split(['e', 'E'], 2);
        var fraction = parts[0].Contains('.', StringComparison.Ordinal) ? parts[0].Length - parts[0].IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var digits = parts[0].Replace(".", "", StringComparison.Ordinal).TrimStart('0').PadLeft(1, '0');
        var exponent = 0;
        if (!digits.All(char.IsAsciiDigit) || (parts.Length > 1 && !int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)))
        {
            return null;
        }

        var zeros = Math.Max((long)exponent - fraction, 0);
        var scale = Math.Max((long)fraction - exponent, 0);
        var precision = Math.Max(digits.Length + zeros, scale);
        return precision > DecimalType.MaxPrecision ? null : Decimal(text[0] == '-', digits + new string('0', (int)zeros), (int)precision, (int)scale);
    }

    private static Literal Decimal(bool isNegative, string digits, int precision, int scale)
    {
        var all = digits.PadLeft(scale + 1, '0');
        var plain = $"{(isNegative ? "-" : "")}{all[..^scale]}{(scale > 0 ? "." : "")}{all[^scale..]}";
        return new Literal(Value(plain, precision, scale), new DecimalType(precision, scale));
    }

    private static object Value(string digits, int precision, int scale) => precision <= 28
        ? decimal.Parse(digits, NumberStyles.Number, CultureInfo.InvariantCulture)
        : SqlDecimal.ConvertToPrecScale(SqlDecimal.Parse(digits), precision, scale);
}
