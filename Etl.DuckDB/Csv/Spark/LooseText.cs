namespace Etl.DuckDB.Csv.Spark;

/// <summary>The text that records are taken from: one line, or a whole file in which line ends count.</summary>
internal readonly unsafe struct LooseText(byte* text, int length, int lineEnds, byte[] separator)
{
    public const int None = 0;
    public const int Feed = 1;
    public const int Pair = 2;
    public const int Return = 3;

    public byte* Bytes => text;

    public int Length => length;

    /// <summary>
    /// How line ends are written in a file: the first one tells, as in the parser that Spark uses. A lone LF ends a record in any case.
    /// </summary>
    public static int Detect(ReadOnlySpan<byte> text)
    {
        var first = text.IndexOfAny(CsvDialect.LineFeed, CsvDialect.Return);
        return first < 0 || text[first] == CsvDialect.LineFeed ? Feed
            : first + 1 < text.Length && text[first + 1] == CsvDialect.LineFeed ? Pair
            : Return;
    }

    /// <summary>Whether a separator begins at a position.</summary>
    public bool IsSeparator(int at) => text[at] == separator[0]
        && (separator.Length == 1 || new ReadOnlySpan<byte>(text + at, length - at).StartsWith(separator));

    /// <summary>Bytes of the line end at a position, or 0.</summary>
    public int LineEnd(int at) => lineEnds == None ? 0 : text[at] switch
    {
        CsvDialect.LineFeed => 1,
        CsvDialect.Return when lineEnds == Return => 1,
        CsvDialect.Return when lineEnds == Pair && at + 1 < length && text[at + 1] == CsvDialect.LineFeed => 2,
        _ => 0,
    };
}
