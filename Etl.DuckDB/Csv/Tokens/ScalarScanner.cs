namespace Etl.DuckDB.Csv.Tokens;

/// <summary>Finds delimiters byte by byte, for blocks with quotes in unusual places.</summary>
internal static unsafe class ScalarScanner
{
    /// <summary>Returns false, with the records before, when text follows a closing quote.</summary>
    public static bool TryScan(byte* text, int length, CsvDialect dialect, BlockTokens tokens)
    {
        int line = 0, recordLine = 0, i = 0;
        while (i < length)
        {
            tokens.Reserve(2);
            if (text[i] == dialect.Quote)
            {
                i = SkipQuoted(text, length, i, dialect, ref line);
                if (i < length && !dialect.IsDelimiter(text[i]))
                {
                    return false;
                }
            }

            for (; i < length && !dialect.IsDelimiter(text[i]); i++)
            {
            }

            if (i < length)
            {
                tokens.AddField(i);
                i = text[i] == dialect.Separator ? i + 1 : EndRecord(text, length, i, tokens, ref line, ref recordLine);
            }
        }

        return true;
    }

    private static int EndRecord(byte* text, int length, int end, BlockTokens tokens, ref int line, ref int recordLine)
    {
        tokens.AddRecord(end, recordLine);
        recordLine = ++line;
        return IsPair(text, length, end) ? end + 2 : end + 1;
    }

    private static int SkipQuoted(byte* text, int length, int i, CsvDialect dialect, ref int line)
    {
        for (i++; i < length; i++)
        {
            if (text[i] != dialect.Quote)
            {
                line += text[i] == CsvDialect.LineFeed || (text[i] == CsvDialect.Return && !IsPair(text, length, i)) ? 1 : 0;
            }
            else if (i + 1 < length && text[i + 1] == dialect.Quote)
            {
                i++;
            }
            else
            {
                return i + 1;
            }
        }

        return length;
    }

    private static bool IsPair(byte* text, int length, int i) =>
        text[i] == CsvDialect.Return && i + 1 < length && text[i + 1] == CsvDialect.LineFeed;
}
