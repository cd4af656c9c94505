using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis;

/// <summary>
/// A format of <c>to_number</c> and <c>to_char</c>, such as <c>S$999,990.00</c>: digits <c>0</c> and <c>9</c>, groups, a point, a sign, a currency.
/// </summary>
/// <param name="Text">The format as written, in upper case.</param>
/// <param name="Whole">The digits before the point, with their commas.</param>
/// <param name="Fraction">The digits after it.</param>
/// <param name="HasPoint">Whether it has a point.</param>
internal sealed record NumberFormat(string Text, string Whole, string Fraction, bool HasPoint)
{
    /// <summary>The decimal that holds every number of the format.</summary>
    public DecimalType Type => new(Math.Max(1, Whole.Count(char.IsAsciiDigit) + Fraction.Length), Fraction.Length);

    /// <summary>The sign before the digits: <c>S</c>, <c>MI</c> or nothing.</summary>
    public string LeadingSign => Text.StartsWith('S') ? "S" : Text.StartsWith("MI", StringComparison.Ordinal) ? "MI" : "";

    /// <summary>The sign behind the digits: <c>S</c>, <c>MI</c>, <c>PR</c> or nothing.</summary>
    public string TrailingSign => Text.EndsWith("PR", StringComparison.Ordinal) ? "PR"
        : Text.EndsWith("MI", StringComparison.Ordinal) ? "MI"
        : Text.EndsWith('S') ? "S" : "";

    /// <summary>Whether it has a currency sign.</summary>
    public bool HasCurrency => Text.Contains('$', StringComparison.Ordinal);

    /// <exception cref="AnalysisException">The text is no such format.</exception>
    public static NumberFormat Parse(string text)
    {
        var format = text.ToUpperInvariant();
        var body = format;
        body = body.StartsWith("MI", StringComparison.Ordinal) ? body[2..] : body.StartsWith('S') ? body[1..] : body;
        body = body.EndsWith("PR", StringComparison.Ordinal) || body.EndsWith("MI", StringComparison.Ordinal) ? body[..^2]
            : body.EndsWith('S') ? body[..^1] : body;
        body = body.StartsWith('$') ? body[1..] : body;
        var parts = body.Split('.', 'D');
        var (whole, fraction) = (parts[0].Replace('G', ','), parts.Length > 1 ? parts[1] : "");
        return parts.Length <= 2 && body.Any(char.IsAsciiDigit) && whole.All(c => c is '0' or '9' or ',') && fraction.All(c => c is '0' or '9')
            ? new NumberFormat(format, whole, fraction, parts.Length == 2)
            : throw new AnalysisException(
                $"'{text}' is not a number format. Use the digits 0 and 9, ',' or 'G', one '.' or 'D', '$', and 'S', 'MI' or 'PR' for the sign.");
    }
}
