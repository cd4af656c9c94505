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
        "F" => Floating(digits) is { } number && float.IsFinite((float)number) ? new Literal((float)number, new FloatType()) : null,
        "D" => Floating(digits) is { } number ? Literals.Of(number) : null,
        "BD" => Decimal(digits),
        _ when digits.Contains('e', StringComparison.OrdinalIgnoreCase) => Floating(digits) is { } number ? Literals.Of(number) : null,
        _ when digits.Contains('.', StringComparison.Ordinal) => Decimal(digits),
        _ => int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Literals.Of(number) : Read(digits, "L") ?? Decimal(digits),
    };

    private static double? Floating(string digits) =>
        double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    // As many digits as are written: 1.50 is decimal(3,2).
    private static Literal? Decimal(string digits)
    {
        var unsigned = digits.TrimStart('-');
        var scale = unsigned.Contains('.', StringComparison.Ordinal) ? unsigned.Length - unsigned.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var precision = Math.Max(unsigned.Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length, Math.Max(scale, 1));
        return precision > DecimalType.MaxPrecision || !unsigned.All(character => char.IsAsciiDigit(character) || character == '.')
            ? null
            : new Literal(Value(digits.TrimEnd('.'), precision, scale), new DecimalType(precision, scale));
    }

    private static object Value(string digits, int precision, int scale) => precision <= 28
        ? decimal.Parse(digits, NumberStyles.Number, CultureInfo.InvariantCulture)
        : SqlDecimal.ConvertToPrecScale(SqlDecimal.Parse(digits), precision, scale);
}
