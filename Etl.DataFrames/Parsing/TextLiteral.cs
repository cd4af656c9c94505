using System.Globalization;
using System.Text;

namespace Etl.DataFrames.Parsing;

/// <summary>Reads texts in quotes with Spark's escapes.</summary>
internal static class TextLiteral
{
    /// <summary>Reads a text, and moves behind its closing quote.</summary>
    public static string Read(SqlSource source, ref int at, bool isRaw)
    {
        var (text, start, quote) = (source.Text, at, source.Text[at]);
        var value = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == quote)
            {
                at++;
                return at < text.Length && text[at] == quote
                    ? throw source.Error(at, $"two quotes in a row mean one quote in Spark 4 and none in Spark 3.5. Write \\{quote}")
                    : value.ToString();
            }

            if (text[at] == '\\' && !isRaw && at + 1 < text.Length)
            {
                Escape(text, ref at, value);
            }
            else
            {
                value.Append(text[at]);
            }
        }

        throw source.Error(start, $"the text that begins with {quote} has no end. Close it with {quote}");
    }

    private static void Escape(string text, ref int at, StringBuilder value)
    {
        var next = text[++at];
        if (next is 'u' or 'U' && Digits(text, at + 1, next == 'u' ? 4 : 8, NumberStyles.AllowHexSpecifier) is { } code)
        {
            at += next == 'u' ? 4 : 8;
            value.Append(next == 'u' ? ((char)code).ToString() : char.ConvertFromUtf32(code));
        }
        else if (next is >= '0' and <= '3' && at + 2 < text.Length && IsOctal(text[at + 1]) && IsOctal(text[at + 2]))
        {
            value.Append((char)(((next - '0') * 64) + ((text[at + 1] - '0') * 8) + text[at + 2] - '0'));
            at += 2;
        }
        else
        {
            value.Append(Simple(next));
        }
    }

    // The wildcards of LIKE keep their backslash.
    private static string Simple(char escaped) => escaped switch
    {
        '0' => "\0",
        'b' => "\b",
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'Z' => "\u001A",
        '%' => "\\%",
        '_' => "\\_",
        _ => escaped.ToString(),
    };

    private static bool IsOctal(char digit) => digit is >= '0' and <= '7';

    private static int? Digits(string text, int start, int count, NumberStyles style) =>
        start + count <= text.Length && int.TryParse(text.AsSpan(start, count), style, CultureInfo.InvariantCulture, out var code) ? code : null;
}
