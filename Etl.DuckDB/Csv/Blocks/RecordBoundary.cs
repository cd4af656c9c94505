namespace Etl.DuckDB.Csv.Blocks;

/// <summary>Finds where the last whole record of a text ends. The text starts at a record.</summary>
internal static class RecordBoundary
{
    /// <summary>Returned in place of a length when the text ends inside quotes and no more will come.</summary>
    public const int Unclosed = -1;

    /// <summary>The length of the whole records at the start of <paramref name="text"/>.</summary>
    /// <param name="text">Text that starts at a record.</param>
    /// <param name="dialect">Separator and quote.</param>
    /// <param name="atEnd">Whether the file ends with this text.</param>
    /// <param name="hasQuotes">Whether the text has a quote anywhere.</param>
    public static int Find(ReadOnlySpan<byte> text, CsvDialect dialect, bool atEnd, out bool hasQuotes)
    {
        hasQuotes = text.Contains(dialect.Quote);
        if (hasQuotes)
        {
            return FindQuoted(text, dialect, atEnd);
        }

        return atEnd ? text.Length : AfterLastLine(Settled(text));
    }

    /// <summary>The length of the whole lines; <paramref name="separator"/> is empty where LF, CRLF and CR all end one.</summary>
    public static int FindLine(ReadOnlySpan<byte> text, ReadOnlySpan<byte> separator, bool atEnd) =>
        atEnd ? text.Length : separator.Length > 0 ? AfterLast(text, separator) : AfterLastLine(Settled(text));

    private static int AfterLast(ReadOnlySpan<byte> text, ReadOnlySpan<byte> separator) => text.LastIndexOf(separator) is >= 0 and var last ? last + separator.Length : 0;

    private static int FindQuoted(ReadOnlySpan<byte> text, CsvDialect dialect, bool atEnd)
    {
        var boundary = 0;
        var outside = 0;
        while (outside < text.Length)
        {
            var open = NextOpening(text, outside, dialect);
            var segment = text[outside..(open < 0 ? text.Length : open)];
            var end = AfterLastLine(open < 0 ? Settled(segment) : segment);
            boundary = end > 0 ? outside + end : boundary;
            if (open < 0)
            {
                return atEnd ? text.Length : boundary;
            }

            var close = Closing(text, open + 1, dialect.Quote);
            if (close < 0 || (close == text.Length - 1 && !atEnd))
            {
                return close < 0 && atEnd ? Unclosed : boundary;
            }

            outside = close + 1;
        }

        return text.Length;
    }

    /// <summary>The line of the record that an unclosed quote swallows begins after this many bytes.</summary>
    public static int BeforeUnclosed(ReadOnlySpan<byte> text, CsvDialect dialect) => FindQuoted(text, dialect, atEnd: false);

    // A quote opens a field only as its first byte; anywhere else it is text.
    private static int NextOpening(ReadOnlySpan<byte> text, int from, CsvDialect dialect)
    {
        while (true)
        {
            var next = text[from..].IndexOf(dialect.Quote);
            if (next < 0)
            {
                return -1;
            }

            from += next;
            if (from == 0 || dialect.IsDelimiter(text[from - 1]))
            {
                return from;
            }

            from++;
        }
    }

    private static int Closing(ReadOnlySpan<byte> text, int from, byte quote)
    {
        while (true)
        {
            var next = text[from..].IndexOf(quote);
            if (next < 0)
            {
                return -1;
            }

            from += next;
            if (from + 1 == text.Length || text[from + 1] != quote)
            {
                return from;
            }

            from += 2;
        }
    }

    // The line feed of a final carriage return may still be to come.
    private static ReadOnlySpan<byte> Settled(ReadOnlySpan<byte> text) =>
        text is [.., CsvDialect.Return] ? text[..^1] : text;

    private static int AfterLastLine(ReadOnlySpan<byte> text) => text.LastIndexOfAny(CsvDialect.LineFeed, CsvDialect.Return) + 1;
}
