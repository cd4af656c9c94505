using System.Globalization;
using System.Text;

namespace Etl.DuckDB.Kernels.Texts;

/// <summary>Texts as parts of a URL, as java.net.URLEncoder and URLDecoder have them: in UTF-8, with a plus for a blank.</summary>
internal static class Urls
{
    public static string Encode(string text)
    {
        var encoded = new StringBuilder();
        foreach (var item in Encoding.UTF8.GetBytes(text))
        {
            var c = (char)item;
            _ = char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '*' or '_' ? encoded.Append(c)
                : c == ' ' ? encoded.Append('+')
                : encoded.Append(CultureInfo.InvariantCulture, $"%{item:X2}");
        }

        return encoded.ToString();
    }

    public static string Decode(string text)
    {
        var (decoded, bytes) = (new StringBuilder(), new List<byte>());
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%')
            {
                bytes.Add(ByteAt(text, i + 1));
                i += 2;
                continue;
            }

            decoded.Append(Encoding.UTF8.GetString([.. bytes])).Append(text[i] == '+' ? ' ' : text[i]);
            bytes.Clear();
        }

        return decoded.Append(Encoding.UTF8.GetString([.. bytes])).ToString();
    }

    // Java takes a plus for the sign of a number of one digit.
    private static byte ByteAt(string text, int start)
    {
        var digits = start + 2 <= text.Length ? text.AsSpan(start, 2) : [];
        digits = digits is ['+', ..] ? digits[1..] : digits;
        return byte.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw KernelFailure.Of("CANNOT_DECODE_URL", $"The text '{text}' is no encoded part of a URL: two hexadecimal digits follow each '%'. Correct it.");
    }
}
