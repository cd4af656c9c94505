using System.Globalization;

namespace Etl.DataFrames.Sql;

/// <summary>
/// Holds the places of texts that are kept aside while a statement is put together, so that a long text is not copied into every text around it:
/// a chain of steps or a deep expression would be copied as often as it is long.
/// </summary>
internal static class TextSlots
{
    private const char Plain = 't';
    private const char Indented = 'i';

    /// <summary>The place of the text at a position; indented, its lines are one level further in than what is around it.</summary>
    public static string Of(int position, bool isIndented) =>
        string.Create(CultureInfo.InvariantCulture, $"{ParameterSlots.Edge}{(isIndented ? Indented : Plain)}{position}{ParameterSlots.Edge}");

    /// <summary>How long a text is with the texts in its places, whose lengths are known.</summary>
    public static long Length(string text, IReadOnlyList<long> lengths)
    {
        long length = text.Length;
        for (var at = text.IndexOf(ParameterSlots.Edge, 0); at >= 0; at = text.IndexOf(ParameterSlots.Edge, at))
        {
            length += TakeSlot(text, ref at) is { IsText: true, Position: var position } ? lengths[position] : 0;
        }

        return Math.Min(length, int.MaxValue);
    }

    /// <summary>Reads the place of a text or of a parameter, and goes on behind it.</summary>
    public static (bool IsText, bool IsIndented, int Position) TakeSlot(string text, ref int at)
    {
        var kind = text[at + 1];
        var isText = kind is Plain or Indented;
        var (start, end) = (isText ? at + 2 : at + 1, text.IndexOf(ParameterSlots.Edge, at + 1));
        at = end + 1;
        return (isText, kind == Indented, int.Parse(text.AsSpan(start..end), CultureInfo.InvariantCulture));
    }
}
