using System.Text;

namespace Etl.DuckDB.Kernels.Texts;

/// <summary>Spark's functions on texts that DuckDB has not, or not for all of Unicode.</summary>
internal static class TextFunctions
{
    private const string SoundexCodes = "01230127022455012623017202";

    public static int Locate(string part, string text, int position)
    {
        if (position < 1)
        {
            return 0;
        }

        if (part.Length == 0)
        {
            return 1;
        }

        var skipped = CodePoints.Between(text, 0, position - 1L).Length;
        var found = text.IndexOf(part, skipped, StringComparison.Ordinal);
        return found < 0 ? 0 : CodePoints.Count(text[..found]) + 1;
    }

    public static string PadLeft(string text, int length, string pad) => Pad(text, length, pad) is var (kept, fill) ? fill + kept : "";

    public static string PadRight(string text, int length, string pad) => Pad(text, length, pad) is var (kept, fill) ? kept + fill : "";

    public static string Reverse(string text)
    {
        var characters = CodePoints.Split(text);
        characters.Reverse();
        return string.Concat(characters);
    }

    public static string Left(string text, int length) => CodePoints.Between(text, 0, length);

    public static string Right(string text, int length) => length <= 0 ? "" : CodePoints.Substring(text, length == int.MinValue ? 0 : -length, int.MaxValue);

    public static string Overlay(string text, string replacement, int position, int length)
    {
        var replaced = length >= 0 ? length : CodePoints.Count(replacement);
        return CodePoints.Substring(text, 1, position - 1) + replacement + CodePoints.Substring(text, position + replaced, int.MaxValue);
    }

    /// <summary>The same for bytes.</summary>
    public static byte[] Overlay(byte[] bytes, byte[] replacement, int position, int length) =>
        [.. CodePoints.Substring(bytes, 1, position - 1), .. replacement, .. CodePoints.Substring(bytes, position + (length >= 0 ? length : replacement.Length), int.MaxValue)];

    /// <summary>What is before the count-th delimiter from the left, or behind it from the right. Delimiters may overlap.</summary>
    public static string SubstringIndex(string text, string delimiter, int count)
    {
        if (delimiter.Length == 0 || count == 0)
        {
            return "";
        }

        return count > 0 ? Before(text, delimiter, count) : Behind(text, delimiter, -(long)count);
    }

    public static string SplitPart(string text, string delimiter, int part)
    {
        if (part == 0)
        {
            throw KernelFailure.Of("INVALID_INDEX_OF_ZERO", "Part 0 of a text does not exist. Count from 1, or from -1 backwards.");
        }

        var parts = delimiter.Length == 0 ? [text] : text.Split(delimiter);
        var index = part > 0 ? part - 1L : parts.Length + (long)part;
        return index >= 0 && index < parts.Length ? parts[index] : "";
    }

    public static int FindInSet(string text, string list) =>
        text.Contains(',', StringComparison.Ordinal) ? 0 : Array.IndexOf(list.Split(','), text) + 1;

    public static int Levenshtein(string left, string right)
    {
        var (one, other) = (left.EnumerateRunes().ToArray(), right.EnumerateRunes().ToArray());
        var distances = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = distances[0];
            distances[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = distances[j];
                distances[j] = Math.Min(changed, Math.Min(distances[j], distances[j - 1]) + 1);
            }
        }

        return distances[^1];
    }

    public static int Levenshtein(string left, string right, int threshold) => Levenshtein(left, right) is var distance && distance <= threshold ? distance : -1;

    public static string Soundex(string text)
    {
        if (text.Length == 0 || !char.IsAsciiLetter(text[0]))
        {
            return text;
        }

        var code = new StringBuilder(4).Append(char.ToUpperInvariant(text[0]));
        var last = CodeOf(text[0]);
        for (var i = 1; i < text.Length && code.Length < 4; i++)
        {
            var next = char.IsAsciiLetter(text[i]) ? CodeOf(text[i]) : '0';
            if (next == '7')
            {
                continue;
            }

            if (next != '0' && next != last)
            {
                code.Append(next);
            }

            last = next;
        }

        return code.ToString().PadRight(4, '0');
    }

    private static char CodeOf(char letter) => SoundexCodes[char.ToUpperInvariant(letter) - 'A'];

    private static (string Kept, string Fill) Pad(string text, int length, string pad)
    {
        var missing = Math.Max(length, 0) - CodePoints.Count(text);
        if (missing <= 0)
        {
            return (CodePoints.Between(text, 0, length), "");
        }

        var width = CodePoints.Count(pad);
        return width == 0
            ? (text, "")
            : (text, string.Concat(Enumerable.Repeat(pad, missing / width)) + CodePoints.Between(pad, 0, missing % width));
    }

    private static string Before(string text, string delimiter, long count)
    {
        var index = -1;
        for (; count > 0; count--)
        {
            index = index + 1 <= text.Length ? text.IndexOf(delimiter, index + 1, StringComparison.Ordinal) : -1;
            if (index < 0)
            {
                return text;
            }
        }

        return text[..index];
    }

    private static string Behind(string text, string delimiter, long count)
    {
        var end = text.Length;
        var index = -1;
        for (; count > 0; count--)
        {
            index = end > 0 ? text.LastIndexOf(delimiter, end - 1, StringComparison.Ordinal) : -1;
            if (index < 0)
            {
                return text;
            }

            // The next may overlap with this one.
            end = index + delimiter.Length - 1;
        }

        return text[(index + delimiter.Length)..];
    }
}
