using System.Text;

namespace Etl.DuckDB.Csv.Blocks;

/// <summary>How a text is encoded.</summary>
/// <param name="Usual">The encoding, unless a byte-order mark says another.</param>
/// <param name="Swapped">The encoding of a text that begins with the byte-order mark of little-endian UTF-16, or null where marks are text.</param>
internal sealed record TextEncoding(Encoding Usual, Encoding? Swapped = null)
{
    /// <summary>The encoding of a text that begins like this, and how many bytes its byte-order mark has.</summary>
    public (Encoding Encoding, int Mark) Of(ReadOnlySpan<byte> start) =>
        Swapped is null ? (Usual, 0)
        : start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? (Swapped, 2)
        : start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? (Usual, 2)
        : (Usual, 0);
}
