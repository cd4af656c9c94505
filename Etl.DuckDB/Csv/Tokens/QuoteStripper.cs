namespace Etl.DuckDB.Csv.Tokens;

/// <summary>Takes the quotes off quoted fields; doubled quotes inside become one, in place.</summary>
internal static unsafe class QuoteStripper
{
    public static void Strip(byte* text, byte quote, BlockTokens tokens)
    {
        int* starts = tokens.Starts, ends = tokens.Ends;
        for (var field = 0; field < tokens.Fields; field++)
        {
            if (starts[field] < ends[field] && text[starts[field]] == quote)
            {
                starts[field]++;
                ends[field] = starts[field] + Undouble(text + starts[field], ends[field] - starts[field] - 1, quote);
            }
        }
    }

    private static int Undouble(byte* text, int length, byte quote)
    {
        var first = new Span<byte>(text, length).IndexOf(quote);
        if (first < 0)
        {
            return length;
        }

        var written = first;
        for (var read = first; read < length; read++, written++)
        {
            text[written] = text[read];
            read += text[read] == quote ? 1 : 0;
        }

        return written;
    }
}
