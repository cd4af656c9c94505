namespace Etl.DuckDB.Kernels.Texts;

/// <summary>Parts of texts counted in characters, which are Unicode code points.</summary>
internal static class CodePoints
{
    /// <summary>The number of characters.</summary>
    public static int Count(string text)
    {
        var count = text.Length;
        foreach (var unit in text)
        {
            count -= char.IsHighSurrogate(unit) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The characters from one place to before another, counted from 0; places outside the text count as its ends.</summary>
    public static string Between(string text, long start, long end)
    {
        var first = Index(text, start, 0, 0);
        return end <= start ? "" : text[first..Index(text, end, first, Math.Max(start, 0))];
    }

    /// <summary>Spark's substring: 1 is the first character, -1 the last, 0 counts as 1.</summary>
    public static string Substring(string text, int position, int length)
    {
        var start = Start(position, position < 0 ? Count(text) : 0);
        return Between(text, start, Math.Min(start + length, int.MaxValue));
    }

    /// <summary>The same for bytes.</summary>
    public static byte[] Substring(byte[] bytes, int position, int length)
    {
        // Spark counts back from the end in 32 bits, which the least of all numbers overflows.
        if (position == int.MinValue)
        {
            return bytes;
        }

        var start = Start(position, bytes.Length);
        var (first, end) = (Math.Clamp(start, 0, bytes.Length), Math.Clamp(start + length, 0, bytes.Length));
        return end <= first ? [] : bytes[(int)first..(int)end];
    }

    /// <summary>The characters, each as a text.</summary>
    public static List<string> Split(string text)
    {
        var characters = new List<string>(text.Length);
        for (var i = 0; i < text.Length; i += characters[^1].Length)
        {
            characters.Add(text.Substring(i, Width(text, i)));
        }

        return characters;
    }

    private static long Start(int position, int count) => position > 0 ? position - 1L : position < 0 ? (long)count + position : 0;

    // The index of a character, sought from another that is not behind it.
    private static int Index(string text, long target, int index, long character)
    {
        for (; character < target && index < text.Length; character++)
        {
            index += Width(text, index);
        }

        return index;
    }

    private static int Width(string text, int index) => char.IsHighSurrogate(text[index]) && index + 1 < text.Length ? 2 : 1;
}
