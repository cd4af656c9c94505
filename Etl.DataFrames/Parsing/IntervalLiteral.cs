using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans.Expressions;

namespace Etl.DataFrames.Parsing;

/// <summary>
/// Reads intervals: <c>INTERVAL 2 HOURS</c>, <c>INTERVAL 1 DAY 2 HOURS</c>, <c>INTERVAL '1 day 2 hours'</c> and <c>INTERVAL '1 02:03' DAY TO MINUTE</c>, with signs.
/// </summary>
internal static class IntervalLiteral
{
    /// <summary>Whether the word INTERVAL that is next starts an interval, and is no name.</summary>
    public static bool IsNext(TokenReader tokens) => tokens.Following.Kind is TokenKind.Number or TokenKind.Text
        || (IsSign(tokens.Following) && tokens.Ahead(2).Kind is TokenKind.Number or TokenKind.Text && IsUnit(tokens.Ahead(3)));

    /// <summary>Reads what follows the word INTERVAL.</summary>
    /// <exception cref="AnalysisException">It is no interval.</exception>
    public static IntervalValue Read(TokenReader tokens)
    {
        if (tokens.Current.Kind == TokenKind.Text && !IsUnit(tokens.Following))
        {
            var text = tokens.Take();
            return Guard(tokens, text, () => IntervalParser.Words(text.Text));
        }

        var at = tokens.Current;
        var sum = new IntervalSum();
        do
        {
            var sign = IsSign(tokens.Current) ? tokens.Take().Text : "";
            var value = tokens.Take();
            var unit = tokens.Current;
            var name = tokens.NeedName();
            if (value.Kind == TokenKind.Text && sum.IsEmpty && tokens.TakeWords("to"))
            {
                var last = tokens.NeedName();
                return Guard(tokens, value, () => IntervalParser.Fields(sign, value.Text, name, last));
            }

            Guard(tokens, IntervalUnits.Of(name) is null ? unit : value, () => sum.Add(sign + value.Text, name));
        }
        while (Continues(tokens));

        return Guard(tokens, at, sum.Value);
    }

    private static bool Continues(TokenReader tokens) => IsSign(tokens.Current)
        ? tokens.Following.Kind is TokenKind.Number or TokenKind.Text && IsUnit(tokens.Ahead(2))
        : tokens.Current.Kind is TokenKind.Number or TokenKind.Text && IsUnit(tokens.Following);

    private static bool IsSign(Token token) => token.IsSymbol("-") || token.IsSymbol("+");

    private static bool IsUnit(Token token) => token.Kind == TokenKind.Word && IntervalUnits.Of(token.Text) is not null;

    // Says where in the text it is.
    private static T Guard<T>(TokenReader tokens, Token at, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException error)
        {
            throw tokens.Error(at, error.Message);
        }
    }
}
