using System.Numerics;
using System.Runtime.CompilerServices;

namespace Etl.DuckDB.Csv.Tokens;

/// <summary>Finds the delimiters of a block that has neither quotes nor carriage returns.</summary>
internal static unsafe class PlainScanner
{
    public static void Scan(byte* text, int length, byte separator, BlockTokens tokens)
    {
        for (var offset = 0; offset < length; offset += 64)
        {
            tokens.Reserve(80);
            var inside = Bits.First(length - offset);
            var lines = Bits.Of(text + offset, CsvDialect.LineFeed) & inside;
            var separators = Bits.Of(text + offset, separator) & inside;
            AddFields(tokens, offset, lines | separators);
            AddRecords(tokens, offset, lines);
        }
    }

    // Eight positions at a time, wanted or not: one jump that is easy to foresee instead of one for each field.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddFields(BlockTokens tokens, int offset, ulong delimiters)
    {
        var next = tokens.Ends + tokens.Fields;
        var count = BitOperations.PopCount(delimiters);
        for (var done = 0; done < count; done += 8)
        {
            for (var i = 0; i < 8; i++)
            {
                next[done + i] = offset + BitOperations.TrailingZeroCount(delimiters);
                delimiters &= delimiters - 1;
            }
        }

        tokens.Fields += count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRecords(BlockTokens tokens, int offset, ulong lines)
    {
        for (; lines != 0; lines &= lines - 1)
        {
            tokens.AddRecord(offset + BitOperations.TrailingZeroCount(lines), tokens.Records);
        }
    }
}
