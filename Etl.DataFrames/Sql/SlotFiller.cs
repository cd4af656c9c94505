using Etl.DataFrames.Plans;

namespace Etl.DataFrames.Sql;

/// <summary>
/// Writes a statement out of a text with places: first measured, then written where it stays. A statement of thousands of steps is megabytes long,
/// and every copy of it would be memory that the process must ask for.
/// </summary>
internal static class SlotFiller
{
    // A statement nested deeper would be mostly blanks.
    private const int DeepestIndent = 10;

    private interface ISink
    {
        void Text(ReadOnlySpan<char> text);

        void Blanks(int count);

        void Parameter(int position);
    }

    /// <summary>The text with everything in its place, and the parameters that it has, in order.</summary>
    public static (string Text, EquatableArray<object?> Parameters) Fill(
        string text, IReadOnlyList<string> texts, IReadOnlyList<object?> parameters, Func<int, string> marker)
    {
        if (!text.Contains(ParameterSlots.Edge, StringComparison.Ordinal))
        {
            return (text, []);
        }

        var measure = new Measure(new int[parameters.Count]);
        Walk(text, texts, ref measure);
        var (markers, used) = (new string[parameters.Count], new List<object?>());
        var length = measure.Length;
        for (var i = 0; i < markers.Length; i++)
        {
            if (measure.Uses[i] > 0)
            {
                used.Add(parameters[i]);
                markers[i] = marker(used.Count);
                length += measure.Uses[i] * markers[i].Length;
            }
        }

        var filled = string.Create(length, (text, texts, markers), static (place, from) =>
        {
            var writer = new Writer(place, from.markers);
            Walk(from.text, from.texts, ref writer);
        });
        return (filled, [.. used]);
    }

    private static void Walk<TSink>(string text, IReadOnlyList<string> texts, ref TSink sink)
        where TSink : ISink, allows ref struct
    {
        var open = new Stack<(string Text, int At, int Level)>();
        open.Push((text, 0, 0));
        while (open.TryPop(out var next))
        {
            if (WalkUpToText(next.Text, ref next.At, Indent(next.Level), ref sink) is { } slot)
            {
                var level = slot.IsIndented ? next.Level + 1 : next.Level;
                sink.Blanks(Indent(level) - Indent(next.Level));
                open.Push(next);
                open.Push((texts[slot.Position], 0, level));
            }
        }
    }

    // Gives the place of the next text, or null at the end.
    private static (bool IsText, bool IsIndented, int Position)? WalkUpToText<TSink>(string text, ref int at, int indent, ref TSink sink)
        where TSink : ISink, allows ref struct
    {
        while (at < text.Length)
        {
            var length = text.AsSpan(at).IndexOfAny('\n', ParameterSlots.Edge);
            var end = length < 0 ? text.Length : at + length;
            sink.Text(text.AsSpan(at..end));
            at = end;
            if (at == text.Length)
            {
                break;
            }

            if (text[at] == '\n')
            {
                sink.Text("\n");
                sink.Blanks(indent);
                at++;
            }
            else
            {
                var slot = TextSlots.TakeSlot(text, ref at);
                if (slot.IsText)
                {
                    return slot;
                }

                sink.Parameter(slot.Position);
            }
        }

        return null;
    }

    private static int Indent(int level) => 2 * Math.Min(level, DeepestIndent);

    private struct Measure(int[] uses) : ISink
    {
        public readonly int[] Uses => uses;

        public int Length { get; private set; }

        public void Text(ReadOnlySpan<char> text) => Length = checked(Length + text.Length);

        public void Blanks(int count) => Length = checked(Length + count);

        public readonly void Parameter(int position) => uses[position]++;
    }

    private ref struct Writer(Span<char> place, string[] markers) : ISink
    {
        private Span<char> _rest = place;

        public void Text(ReadOnlySpan<char> text)
        {
            text.CopyTo(_rest);
            _rest = _rest[text.Length..];
        }

        public void Blanks(int count)
        {
            _rest[..count].Fill(' ');
            _rest = _rest[count..];
        }

        public void Parameter(int position) => Text(markers[position]);
    }
}
