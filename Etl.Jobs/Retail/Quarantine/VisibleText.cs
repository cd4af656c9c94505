using System.Globalization;

namespace Etl.Jobs.Retail.Quarantine;

/// <summary>Texts from outside, made safe for a message or a screen.</summary>
internal static class VisibleText
{
    private const int MaxValue = 60;

    /// <summary>The text on one line and without control characters, which could rewrite the screen.</summary>
    public static string OneLine(string text) => text.Any(char.IsControl)
        ? string.Concat(text.Select(letter => letter switch
        {
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ when char.IsControl(letter) => string.Create(CultureInfo.InvariantCulture, $"\\x{(int)letter:X2}"),
            _ => letter.ToString(),
        }))
        : text;

    /// <summary>The text with its line ends, but without other control characters.</summary>
    public static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(OneLine));

    /// <summary>The beginning of a value, on one line.</summary>
    public static string Value(string? value) => Cut(OneLine(value is { Length: > MaxValue } ? value[..(MaxValue + 1)] : value ?? ""), MaxValue);

    /// <summary>The text, cut to a length; a cut one ends in dots.</summary>
    public static string Cut(string text, int length) => text.Length <= length ? text : $"{text[..(length - 3)]}...";
}
