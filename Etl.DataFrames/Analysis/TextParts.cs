using System.Runtime.CompilerServices;
using System.Text;
using Etl.DataFrames.Plans.Expressions;

namespace Etl.DataFrames.Analysis;

/// <summary>
/// A text with expressions in it that are not written yet, made by an interpolated string. Parts of parts are written one after the other into one text: a
/// string for each would be copied as often as the expression is deep.
/// </summary>
[InterpolatedStringHandler]
internal sealed class TextParts(int literalLength, int formattedCount)
{
    private readonly List<object> _parts = new((2 * formattedCount) + Math.Sign(literalLength));

    public void AppendLiteral(string text) => _parts.Add(text);

    public void AppendFormatted(string text) => _parts.Add(text);

    public void AppendFormatted(int number) => _parts.Add(CellText.Of(number));

    public void AppendFormatted(Expression expression) => _parts.Add(expression);

    public void AppendFormatted(TextParts parts) => _parts.AddRange(parts._parts);

    /// <summary>Expressions with commas between them.</summary>
    public void AppendFormatted(IEnumerable<Expression> expressions)
    {
        var separator = "";
        foreach (var expression in expressions)
        {
            _parts.Add(separator);
            _parts.Add(expression);
            separator = ", ";
        }
    }

    /// <summary>The text, given how an expression is written.</summary>
    public string Write(Func<Expression, TextParts> parts)
    {
        var text = new StringBuilder();
        var open = new Stack<object>();
        Push(this);
        while (open.TryPop(out var next))
        {
            if (next is Expression expression)
            {
                Push(parts(expression));
            }
            else
            {
                text.Append((string)next);
            }
        }

        return text.ToString();

        void Push(TextParts added)
        {
            for (var i = added._parts.Count - 1; i >= 0; i--)
            {
                open.Push(added._parts[i]);
            }
        }
    }
}
