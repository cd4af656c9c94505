namespace Etl.DuckDB.Csv.Blocks;

/// <summary>Counts physical lines: LF, CRLF and a lone CR end one each.</summary>
internal static class Lines
{
    public static long Count(ReadOnlySpan<byte> text)
    {
        long lines = text.Count(CsvDialect.LineFeed);
        for (var next = text.IndexOf(CsvDialect.Return); next >= 0;)
        {
            lines += next + 1 < text.Length && text[next + 1] == CsvDialect.LineFeed ? 0 : 1;
            text = text[(next + 1)..];
            next = text.IndexOf(CsvDialect.Return);
        }

        return lines;
    }
}
