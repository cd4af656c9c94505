using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Etl.DataFrames;
using Etl.DuckDB.Functions;

namespace Etl.DuckDB.Kernels.Texts;

/// <summary>Numbers and bytes as texts, and back, with Java's answers.</summary>
internal static class Encodings
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(CrcOf)];

    /// <summary>Java's MIME decoder: what is not of the alphabet is passed over, the end is checked.</summary>
    public static byte[] FromBase64(string text)
    {
        var (bytes, bits, shift, position) = (new List<byte>(), 0, 18, 0);
        while (position < text.Length)
        {
            var c = text[position++];
            if (c == '=')
            {
                if (shift == 18 || (shift == 6 && (position == text.Length || text[position++] != '=')))
                {
                    throw NoBase64(text, "ends in the middle of four characters");
                }

                break;
            }

            if (Alphabet.IndexOf(c, StringComparison.Ordinal) is var value and >= 0)
            {
                bits |= value << shift;
                shift -= 6;
                if (shift < 0)
                {
                    bytes.AddRange([(byte)(bits >> 16), (byte)(bits >> 8), (byte)bits]);
                    (bits, shift) = (0, 18);
                }
            }
        }

        if (shift == 12)
        {
            throw NoBase64(text, "ends in a single character");
        }

        bytes.AddRange(shift == 6 ? [(byte)(bits >> 16)] : shift == 0 ? [(byte)(bits >> 16), (byte)(bits >> 8)] : []);
        return text[position..].Any(c => Alphabet.Contains(c, StringComparison.Ordinal)) ? throw NoBase64(text, "goes on behind its end") : [.. bytes];
    }

    /// <summary>The bytes of a text in a format, or null if it is not of it. Base64 may have blanks in it, and must end with all its filling or none.</summary>
    public static byte[]? ToBinary(string text, string format) => format.ToLowerInvariant() switch
    {
        "hex" => FromHex(text),
        "base64" => IsBase64(text) ? FromBase64(text) : null,
        _ => Encoding.UTF8.GetBytes(text),
    };

    private static bool IsBase64(string text)
    {
        var unfilled = text.EndsWith("==", StringComparison.Ordinal) ? text[..^2] : text.EndsWith('=') ? text[..^1] : text;
        var characters = unfilled.Where(c => c is not (' ' or '\t' or '\r' or '\n')).ToList();
        var left = characters.Count % 4;
        return characters.TrueForAll(c => Alphabet.Contains(c, StringComparison.Ordinal)) && (text.Length - unfilled.Length) switch { 0 => left != 1, 1 => left == 3, _ => left == 2 };
    }

    /// <summary>The bytes of hexadecimal digits, or null for other characters. A digit without partner comes first.</summary>
    public static byte[]? FromHex(string text) => text.All(char.IsAsciiHexDigit)
        ? Convert.FromHexString(text.Length % 2 == 0 ? text : "0" + text)
        : null;

    /// <summary>A number in another base; null if it is empty or a base is none.</summary>
    public static string? ChangeBase(string text, int from, int to)
    {
        var number = text.Trim(' ');
        var radix = Math.Abs((long)to);
        if (from is < 2 or > 36 || radix is < 2 or > 36 || number.Length == 0)
        {
            return null;
        }

        var isNegative = number[0] == '-';
        var value = Unsigned(number, isNegative ? 1 : 0, (ulong)from);
        if (isNegative && to > 0)
        {
            value = (long)value < 0 ? ulong.MaxValue : (ulong)-(long)value;
        }

        if (to < 0 && (long)value < 0)
        {
            (value, isNegative) = ((ulong)-(long)value, true);
        }

        return (isNegative && to < 0 ? "-" : "") + Written(value, (ulong)radix);
    }

    /// <summary>A SHA-2, or null for another number of bits.</summary>
    public static string? Sha2(byte[] bytes, int bits) => bits switch
    {
        0 or 256 => Convert.ToHexStringLower(SHA256.HashData(bytes)),
        384 => Convert.ToHexStringLower(SHA384.HashData(bytes)),
        512 => Convert.ToHexStringLower(SHA512.HashData(bytes)),
        224 => Convert.ToHexStringLower(Sha224.HashData(bytes)),
        _ => null,
    };

    public static long Crc32(byte[] bytes) => bytes.Aggregate(uint.MaxValue, (crc, item) => CrcTable[(byte)(crc ^ item)] ^ (crc >> 8)) ^ uint.MaxValue;

    /// <summary>A text in a character set; what it has not becomes a question mark.</summary>
    public static byte[] Encode(string text, string charset) => charset.ToUpperInvariant() switch
    {
        "US-ASCII" => Narrow(text, 0x7F),
        "ISO-8859-1" => Narrow(text, 0xFF),
        "UTF-16" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        _ => CharsetOf(charset).GetBytes(text),
    };

    /// <summary>Bytes of a character set as a text; wrong ones become U+FFFD.</summary>
    public static string Decode(byte[] bytes, string charset) => IsUtf16(charset)
        ? bytes switch
        {
            [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
            [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
            _ => Encoding.BigEndianUnicode.GetString(bytes),
        }
        : CharsetOf(charset).GetString(bytes);

    private static byte[] Narrow(string text, int last) => [.. text.EnumerateRunes().Select(rune => rune.Value <= last ? (byte)rune.Value : (byte)'?')];

    private static Encoding CharsetOf(string charset) => charset.ToUpperInvariant() switch
    {
        "US-ASCII" => Encoding.GetEncoding("us-ascii", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD")),
        "ISO-8859-1" => Encoding.Latin1,
        "UTF-8" => Encoding.UTF8,
        "UTF-16BE" or "UTF-16" => Encoding.BigEndianUnicode,
        "UTF-16LE" => Encoding.Unicode,
        _ => throw KernelFailure.Of(
            "INVALID_PARAMETER_VALUE.CHARSET", $"'{charset}' is no character set here. Use US-ASCII, ISO-8859-1, UTF-8, UTF-16BE, UTF-16LE or UTF-16."),
    };

    private static bool IsUtf16(string charset) => string.Equals(charset, "UTF-16", StringComparison.OrdinalIgnoreCase);

    // Up to the first character that is no digit of the base.
    private static ulong Unsigned(string number, int start, ulong radix)
    {
        UInt128 value = 0;
        for (var i = start; i < number.Length && DigitOf(number[i]) is var digit && digit < radix; i++)
        {
            value = (value * radix) + digit;
            if (value > ulong.MaxValue)
            {
                throw KernelFailure.Of("ARITHMETIC_OVERFLOW", $"The number '{number}' has more than 64 bits in base {radix.ToString(CultureInfo.InvariantCulture)}. Cut it.");
            }
        }

        return (ulong)value;
    }

    private static ulong DigitOf(char c) => char.IsAsciiLetterOrDigit(c) ? (ulong)Digits.IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal) : ulong.MaxValue;

    private static string Written(ulong value, ulong radix)
    {
        var text = new StringBuilder();
        do
        {
            text.Insert(0, Digits[(int)(value % radix)]);
            value /= radix;
        }
        while (value > 0);

        return text.ToString();
    }

    private static uint CrcOf(int index)
    {
        var crc = (uint)index;
        for (var bit = 0; bit < 8; bit++)
        {
            crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return crc;
    }

    private static EngineException NoBase64(string text, string what) => KernelFailure.WithoutClass($"The text '{text}' is no Base64: it {what}. Correct it.");
}
