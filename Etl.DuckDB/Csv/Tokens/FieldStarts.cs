using System.Runtime.Intrinsics;

namespace Etl.DuckDB.Csv.Tokens;

/// <summary>Derives where fields start from where they end; behind the last one stands a start that no record reaches.</summary>
internal static unsafe class FieldStarts
{
    public static void Fill(byte* text, bool hasReturns, BlockTokens tokens)
    {
        int* starts = tokens.Starts, ends = tokens.Ends;
        starts[0] = 0;
        if (hasReturns)
        {
            FillAfterPairs(text, starts, ends, tokens.Fields);
        }
        else
        {
            FillAfterBytes(starts, ends, tokens.Fields);
        }

        starts[tokens.Fields] = int.MaxValue;
    }

    private static void FillAfterBytes(int* starts, int* ends, int count)
    {
        var field = 0;
        for (; field + Vector256<int>.Count < count; field += Vector256<int>.Count)
        {
            (Vector256.Load(ends + field) + Vector256<int>.One).Store(starts + field + 1);
        }

        for (; field < count - 1; field++)
        {
            starts[field + 1] = ends[field] + 1;
        }
    }

    private static void FillAfterPairs(byte* text, int* starts, int* ends, int count)
    {
        for (var field = 0; field < count - 1; field++)
        {
            starts[field + 1] = After(text, ends[field]);
        }
    }

    /// <summary>The first byte behind the delimiter at <paramref name="end"/>; CRLF is one delimiter.</summary>
    public static int After(byte* text, int end) =>
        text[end] == CsvDialect.Return && text[end + 1] == CsvDialect.LineFeed ? end + 2 : end + 1;
}
