using System.Text;
using Etl.DuckDB.Csv.Gzip;

namespace Etl.DuckDB.Csv.Blocks;

/// <summary>Decompresses a file by its name, and turns its text into UTF-8.</summary>
internal static class TextStreams
{
    /// <param name="path">The file's name.</param>
    /// <param name="stored">The file.</param>
    /// <param name="encoding">How its text is encoded, or null for UTF-8.</param>
    /// <param name="isWhole">Whether the file is read as a whole, and not by lines: who reads lines takes UTF-8's byte-order mark off whatever the encoding.</param>
    public static Stream Open(string path, Stream stored, TextEncoding? encoding = null, bool isWhole = true)
    {
        var text = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new WholeGzipStream(path, stored) : stored;
        if (encoding is null)
        {
            return text;
        }

        var start = new byte[3];
        var length = text.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var (known, mark) = encoding.Of(start.AsSpan(0, length));
        var skipped = !isWhole && start.AsSpan(0, length).SequenceEqual("\uFEFF"u8) ? length : mark;
        return Encoding.CreateTranscodingStream(new PeekedStream(start.AsMemory(skipped..length), text), known, Encoding.UTF8);
    }
}
