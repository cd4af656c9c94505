using System.Buffers;
using System.Globalization;
using System.Text;

namespace Etl.Spark.Csv;

/// <summary>What the strict reader says of files that are no proper text.</summary>
internal static class TextFaults
{
    public const string Nul = "there is a NUL character; the file is not text or was damaged. Ask for it again";

    public const string AfterQuote = "text follows the closing quote of a field: double the quotes inside it, or close the one before";

    public const string NotClosed = "a quote that is opened is not closed before the file ends: find it, close it or double it";

    /// <summary>What is wrong with bytes that have a NUL or are not UTF-8.</summary>
    public static string Of(ReadOnlySpan<byte> text) => text.Contains((byte)0) ? Nul : NotUtf8(text);

    public static string NotUtf8(ReadOnlySpan<byte> text)
    {
        while (Rune.DecodeFromUtf8(text, out _, out var length) == OperationStatus.Done)
        {
            text = text[length..];
        }

        return $"byte 0x{text[0].ToString("X2", CultureInfo.InvariantCulture)} is not UTF-8; have the file written in UTF-8";
    }
}
