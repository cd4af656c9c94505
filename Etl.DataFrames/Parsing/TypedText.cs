using System.Globalization;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Parsing;

/// <summary>Texts with their type before them: <c>DATE '2024-01-06'</c>, <c>TIMESTAMP '2024-01-06 12:00:00'</c>, <c>X'0AFF'</c>.</summary>
internal static class TypedText
{
    private static readonly string[] Dates = ["yyyy-M-d", "yyyy-M", "yyyy"];

    private static readonly string[] Times =
    [
        "yyyy-M-d'T'H:m:s.FFFFFF", "yyyy-M-d H:m:s.FFFFFF", "yyyy-M-d'T'H:m", "yyyy-M-d H:m", "yyyy-M-d",
        "yyyy-M-d'T'H:m:s.FFFFFFK", "yyyy-M-d H:m:s.FFFFFFK",
    ];

    public static bool IsType(Token token) => token.Is("date") || token.Is("timestamp") || token.Is("x");

    /// <exception cref="AnalysisException">The text is not of the type.</exception>
    public static Literal Read(TokenReader tokens)
    {
        var type = tokens.Take();
        var text = tokens.Take();
        return type.Text.ToLowerInvariant() switch
        {
            "date" when DateOnly.TryParseExact(text.Text.Trim(), Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => new Literal(date, new DateType()),
            "timestamp" when DateTime.TryParseExact(
                text.Text.Trim(), Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) => new Literal(time, new TimestampType()),
            "x" when text.Text.Length % 2 == 0 && text.Text.All(char.IsAsciiHexDigit) => new Literal(Convert.FromHexString(text.Text), new BinaryType()),
            _ => throw tokens.Error(text, $"'{text.Text}' is no {type.Text.ToUpperInvariant()}. Write {Example(type)}"),
        };
    }

    private static string Example(Token type) => type.Is("date") ? "DATE '2024-01-06'" : type.Is("timestamp") ? "TIMESTAMP '2024-01-06 12:30:00'" : "X'0AFF'";
}
