using System.Buffers;
using System.Globalization;
using System.Text;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Kernels.Texts;

/// <summary>Upper and lower case as java.lang.String has them: by Unicode's full mappings, in which ß becomes SS and a final Σ becomes ς.</summary>
internal static class LetterCase
{
    // Unicode's SpecialCasing: a letter and the letters that it becomes.
    private const string Expansions =
        "\u00DFSS|\u0149\u02BCN|\u01F0J\u030C|\u0390\u0399\u0308\u0301|\u03B0\u03A5\u0308\u0301|\u0587\u0535\u0552|\u1E96H\u0331|"
        + "\u1E97T\u0308|\u1E98W\u030A|\u1E99Y\u030A|\u1E9AA\u02BE|\u1F50\u03A5\u0313|\u1F52\u03A5\u0313\u0300|\u1F54\u03A5\u0313\u0301|"
        + "\u1F56\u03A5\u0313\u0342|\u1F80\u1F08\u0399|\u1F81\u1F09\u0399|\u1F82\u1F0A\u0399|\u1F83\u1F0B\u0399|\u1F84\u1F0C\u0399|"
        + "\u1F85\u1F0D\u0399|\u1F86\u1F0E\u0399|\u1F87\u1F0F\u0399|\u1F88\u1F08\u0399|\u1F89\u1F09\u0399|\u1F8A\u1F0A\u0399|"
        + "\u1F8B\u1F0B\u0399|\u1F8C\u1F0C\u0399|\u1F8D\u1F0D\u0399|\u1F8E\u1F0E\u0399|\u1F8F\u1F0F\u0399|\u1F90\u1F28\u0399|"
        + "\u1F91\u1F29\u0399|\u1F92\u1F2A\u0399|\u1F93\u1F2B\u0399|\u1F94\u1F2C\u0399|\u1F95\u1F2D\u0399|\u1F96\u1F2E\u0399|"
        + "\u1F97\u1F2F\u0399|\u1F98\u1F28\u0399|\u1F99\u1F29\u0399|\u1F9A\u1F2A\u0399|\u1F9B\u1F2B\u0399|\u1F9C\u1F2C\u0399|"
        + "\u1F9D\u1F2D\u0399|\u1F9E\u1F2E\u0399|\u1F9F\u1F2F\u0399|\u1FA0\u1F68\u0399|\u1FA1\u1F69\u0399|\u1FA2\u1F6A\u0399|"
        + "\u1FA3\u1F6B\u0399|\u1FA4\u1F6C\u0399|\u1FA5\u1F6D\u0399|\u1FA6\u1F6E\u0399|\u1FA7\u1F6F\u0399|\u1FA8\u1F68\u0399|"
        + "\u1FA9\u1F69\u0399|\u1FAA\u1F6A\u0399|\u1FAB\u1F6B\u0399|\u1FAC\u1F6C\u0399|\u1FAD\u1F6D\u0399|\u1FAE\u1F6E\u0399|"
        + "\u1FAF\u1F6F\u0399|\u1FB2\u1FBA\u0399|\u1FB3\u0391\u0399|\u1FB4\u0386\u0399|\u1FB6\u0391\u0342|\u1FB7\u0391\u0342\u0399|"
        + "\u1FBC\u0391\u0399|\u1FC2\u1FCA\u0399|\u1FC3\u0397\u0399|\u1FC4\u0389\u0399|\u1FC6\u0397\u0342|\u1FC7\u0397\u0342\u0399|"
        + "\u1FCC\u0397\u0399|\u1FD2\u0399\u0308\u0300|\u1FD3\u0399\u0308\u0301|\u1FD6\u0399\u0342|\u1FD7\u0399\u0308\u0342|"
        + "\u1FE2\u03A5\u0308\u0300|\u1FE3\u03A5\u0308\u0301|\u1FE4\u03A1\u0313|\u1FE6\u03A5\u0342|\u1FE7\u03A5\u0308\u0342|"
        + "\u1FF2\u1FFA\u0399|\u1FF3\u03A9\u0399|\u1FF4\u038F\u0399|\u1FF6\u03A9\u0342|\u1FF7\u03A9\u0342\u0399|\u1FFC\u03A9\u0399|"
        + "\uFB00FF|\uFB01FI|\uFB02FL|\uFB03FFI|\uFB04FFL|\uFB05ST|\uFB06ST|\uFB13\u0544\u0546|\uFB14\u0544\u0535|\uFB15\u0544\u053B|"
        + "\uFB16\u054E\u0546|\uFB17\u0544\u053D";

    private static readonly Dictionary<char, string> Expanded = Expansions.Split('|').ToDictionary(entry => entry[0], entry => entry[1..]);

    // What .NET leaves alone because it is no letter of its own in some languages.
    private static readonly Dictionary<char, char> UpperOnly = new() { ['\u0131'] = 'I', ['\u017F'] = 'S' };

    /// <summary>The kernel of <c>upper</c>.</summary>
    public static void Upper(in FunctionInput input, VectorWriter output) => Run(input, output, isUpper: true);

    /// <summary>The kernel of <c>lower</c>.</summary>
    public static void Lower(in FunctionInput input, VectorWriter output) => Run(input, output, isUpper: false);

    /// <summary>A text in upper case.</summary>
    public static string ToUpper(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && Expanded.TryGetValue((char)rune.Value, out var letters))
            {
                result.Append(letters);
            }
            else if (rune.IsBmp && UpperOnly.TryGetValue((char)rune.Value, out var letter))
            {
                result.Append(letter);
            }
            else
            {
                result.Append(Rune.ToUpperInvariant(rune).ToString());
            }
        }

        return result.ToString();
    }

    /// <summary>A text in lower case.</summary>
    public static string ToLower(string text)
    {
        var result = new StringBuilder(text.Length);
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(rune.Value switch
            {
                '\u0130' => "i\u0307",
                '\u212A' => "k",
                '\u03A3' when IsFinal(text, position) => "\u03C2",
                _ => Rune.ToLowerInvariant(rune).ToString(),
            });
            position += rune.Utf16SequenceLength;
        }

        return result.ToString();
    }

    /// <summary>A text in lower case, but for the first letter of each word after a space, which is in title case.</summary>
    public static string ToTitle(string text)
    {
        var letters = ToLower(text).ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (i == 0 || letters[i - 1] == ' ')
            {
                letters[i] = TitleOf(letters[i]);
            }
        }

        return new string(letters);
    }

    // Letters that stand for two have a title case of their own; Georgian ones have none.
    private static char TitleOf(char letter) => letter switch
    {
        >= '\u01C4' and <= '\u01C6' => '\u01C5',
        >= '\u01C7' and <= '\u01C9' => '\u01C8',
        >= '\u01CA' and <= '\u01CC' => '\u01CB',
        >= '\u01F1' and <= '\u01F3' => '\u01F2',
        >= '\u10D0' and <= '\u10FF' => letter,
        _ when UpperOnly.TryGetValue(letter, out var upper) => upper,
        _ => char.ToUpperInvariant(letter),
    };

    // A sigma is final when a letter stands before it and none behind it, whatever marks and points are between.
    private static bool IsFinal(string text, int position)
    {
        var before = position - 1;
        while (before >= 0 && IsIgnorable(text[before]))
        {
            before--;
        }

        var after = position + 1;
        while (after < text.Length && IsIgnorable(text[after]))
        {
            after++;
        }

        return before >= 0 && IsCased(text, before) && !(after < text.Length && IsCased(text, after));
    }

    private static bool IsCased(string text, int position) =>
        CharUnicodeInfo.GetUnicodeCategory(text, char.IsLowSurrogate(text[position]) && position > 0 ? position - 1 : position)
            is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter;

    private static bool IsIgnorable(char c) => c is '\'' or '.' or ':' or '\u00AD' or '\u00B7' or '\u2018' or '\u2019' or '\u2024' or '\u2027'
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol;

    // Most texts have nothing but ASCII and take no detour over .NET's.
    private static void Run(in FunctionInput input, VectorWriter output, bool isUpper)
    {
        var texts = input[0];
        var buffer = ArrayPool<byte>.Shared.Rent(256);
        for (var row = 0; row < input.RowCount; row++)
        {
            if (input.IsNull(row))
            {
                continue;
            }

            var bytes = texts.Bytes(row);
            if (bytes.Length > buffer.Length || !Ascii.IsValid(bytes))
            {
                var text = Encoding.UTF8.GetString(bytes);
                Cells.Text(output, row, isUpper ? ToUpper(text) : ToLower(text));
                continue;
            }

            _ = isUpper ? Ascii.ToUpper(bytes, buffer, out var count) : Ascii.ToLower(bytes, buffer, out count);
            output.SetBytes(row, buffer.AsSpan(0, count));
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }
}
