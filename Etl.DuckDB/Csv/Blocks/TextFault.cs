using System.Text;
using System.Text.Unicode;
using Etl.DataFrames;

namespace Etl.DuckDB.Csv.Blocks;

/// <summary>Checks that a block is UTF-8 text without NUL.</summary>
internal static class TextFault
{
    public static void Check(Block block, string path)
    {
        var nul = block.Span.IndexOf((byte)0);
        if (nul >= 0)
        {
            throw Bad(block, path, nul, "there is a NUL character; the file is not text or was damaged. Ask for it again");
        }

        if (!Utf8.IsValid(block.Span))
        {
            var valid = ValidBytes(block.Span);
            var found = block.Span[valid].ToString("X2", System.Globalization.CultureInfo.InvariantCulture);
            throw Bad(block, path, valid, $"byte 0x{found} is not UTF-8; have the file written in UTF-8");
        }
    }

    private static int ValidBytes(ReadOnlySpan<byte> text)
    {
        var valid = 0;
        while (Rune.DecodeFromUtf8(text[valid..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            valid += length;
        }

        return valid;
    }

    private static BadInputException Bad(Block block, string path, int at, string reason) =>
        new(path, reason, block.FirstLine + Lines.Count(block.Span[..at]));
}
