using System.Globalization;
using System.Text;

namespace Etl.DataFrames.Sql;

/// <summary>
/// Holds the places of texts that are kept aside while a statement is put together, so that a long text is not copied into every text around it:
/// a chain of steps or a deep expression would be copied as often as it is long.
/// </summary>
internal static class TextSlots
{
    // A statement nested deeper would be mostly blanks.
    private const int DeepestIndent = 50;

    // As for parameters: no SQL text can have it.
    private const char Edge = '\0';
    private const char Plain = 't';
    private const char Indented = 'i';

    /// <summary>The place of the text at a position; indented, its lines are one level further in than what is around it.</summary>
    public static string Of(int position, bool isIndented) => string.Create(CultureInfo.InvariantCulture, $"{Edge}{(isIndented ? Indented : Plain)}{position}{Edge}");

    /// <summary>Whether part of a text is kept aside.</summary>
    public static bool HasAny(string text)
    {
        for (var at = text.IndexOf(Edge, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Edge, EndOf(text, at) + 1))
        {
            if (IsText(text, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes the texts in their places; the places of parameters stay.</summary>
    public static string Fill(string text, IReadOnlyList<string> texts)
    {
        var filled = new StringBuilder();
        var open = new Stack<(string Text, int At, int Level)>([(text, 0, 0)]);
        while (open.TryPop(out var next))
        {
            var at = WriteUpToSlot(filled, next.Text, next.At, Blanks(next.Level));
            if (at < next.Text.Length)
            {
                var (end, isIndented) = (EndOf(next.Text, at), next.Text[at + 1] == Indented);
                var level = isIndented ? next.Level + 1 : next.Level;
                filled.Append(' ', Blanks(level) - Blanks(next.Level));
                open.Push((next.Text, end + 1, next.Level));
                open.Push((texts[int.Parse(next.Text.AsSpan((at + 2)..end), CultureInfo.InvariantCulture)], 0, level));
            }
        }

        return filled.ToString();
    }

    // Gives the place of the next text, or the end.
    private static int WriteUpToSlot(StringBuilder filled, string text, int at, int blanks)
    {
        while (at < text.Length)
        {
            var length = text.AsSpan(at).IndexOfAny('\n', Edge);
            if (length < 0)
            {
                filled.Append(text, at, text.Length - at);
                return text.Length;
            }

            filled.Append(text, at, length);
            at += length;
            if (text[at] == '\n')
            {
                filled.Append('\n').Append(' ', blanks);
                at++;
            }
            else if (IsText(text, at))
            {
                return at;
            }
            else
            {
                var end = EndOf(text, at);
                filled.Append(text, at, end + 1 - at);
                at = end + 1;
            }
        }

        return at;
    }

    private static int Blanks(int level) => 2 * Math.Min(level, DeepestIndent);

    private static bool IsText(string text, int at) => text[at + 1] is Plain or Indented;

    private static int EndOf(string text, int at) => text.IndexOf(Edge, at + 1);
}
