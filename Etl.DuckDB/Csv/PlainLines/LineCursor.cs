namespace Etl.DuckDB.Csv.PlainLines;

/// <summary>Goes through the lines of a text, which end with LF, CRLF or CR, or with a separator.</summary>
/// <param name="separator">What ends a line, or nothing for the usual ends.</param>
/// <param name="isWhole">Whether the text is one line.</param>
internal struct LineCursor(byte[] separator, bool isWhole)
{
    private int _next;

    /// <summary>How many lines were passed.</summary>
    public int Passed { get; private set; }

    /// <summary>The next line without its end; false when there is none.</summary>
    public bool TryNext(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> line)
    {
        if (_next >= text.Length)
        {
            line = default;
            return false;
        }

        var rest = text[_next..];
        var end = isWhole ? -1 : separator.Length > 0 ? rest.IndexOf(separator) : rest.IndexOfAny(CsvDialect.LineFeed, CsvDialect.Return);
        line = end < 0 ? rest : rest[..end];
        _next += end < 0 ? rest.Length : end + EndLength(rest[end..]);
        Passed++;
        return true;
    }

    private readonly int EndLength(ReadOnlySpan<byte> end) => separator.Length > 0 ? separator.Length : end is [CsvDialect.Return, CsvDialect.LineFeed, ..] ? 2 : 1;
}
