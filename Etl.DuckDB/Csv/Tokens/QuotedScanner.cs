using System.Numerics;
using System.Runtime.CompilerServices;

namespace Etl.DuckDB.Csv.Tokens;

/// <summary>Finds the delimiters of a block whose quotes, if it has any, all stand where RFC 4180 wants them.</summary>
internal ref struct QuotedScanner
{
    private readonly CsvDialect _dialect;
    private readonly BlockTokens _tokens;
    private ulong _inside;
    private bool _afterReturn;
    private bool _afterDelimiter;
    private bool _afterQuote;
    private int _line;
    private int _recordLine;

    private QuotedScanner(CsvDialect dialect, BlockTokens tokens)
    {
        (_dialect, _tokens) = (dialect, tokens);
        _afterDelimiter = true;
    }

    /// <summary>
    /// Returns false, with the tokens unfinished, when a quote stands inside an unquoted field or text follows a closing one.
    /// </summary>
    public static unsafe bool TryScan(byte* text, int length, CsvDialect dialect, BlockTokens tokens)
    {
        var scanner = new QuotedScanner(dialect, tokens);
        for (var offset = 0; offset < length; offset += 64)
        {
            if (!scanner.Add(text + offset, offset, length - offset))
            {
                return false;
            }
        }

        return true;
    }

    private unsafe bool Add(byte* text, int offset, int count)
    {
        _tokens.Reserve(80);
        var known = Bits.First(count);
        var feeds = Bits.Of(text, CsvDialect.LineFeed) & known;
        var returns = Bits.Of(text, CsvDialect.Return) & known;
        var quotes = Bits.Of(text, _dialect.Quote) & known;
        var delimiters = (Bits.Of(text, _dialect.Separator) & known) | feeds | returns;
        var inside = Bits.Parity(quotes) ^ _inside;
        if (!QuotesAreInPlace(quotes, inside, delimiters, known))
        {
            return false;
        }

        _inside = (ulong)((long)inside >> 63);
        var lines = (feeds & ~((returns << 1) | (_afterReturn ? 1UL : 0))) | returns;
        _afterReturn = (returns & (1UL << 63)) != 0;
        PlainScanner.AddFields(_tokens, offset, ((delimiters & ~(feeds | returns)) | lines) & ~inside);
        AddRecords(offset, lines, inside);
        return true;
    }

    // An opening quote follows a delimiter or, as the second half of a doubled one, a quote. What follows a closing quote is the same
    // question asked of the next byte: a byte after a quote, outside quotes, must be a delimiter.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool QuotesAreInPlace(ulong quotes, ulong inside, ulong delimiters, ulong known)
    {
        var opening = quotes & inside;
        var closing = quotes & ~inside;
        var afterDelimiter = (delimiters << 1) | (_afterDelimiter ? 1UL : 0);
        var afterClosing = (closing << 1) | (_afterQuote ? 1UL : 0);
        _afterDelimiter = (delimiters & (1UL << 63)) != 0;
        _afterQuote = (closing & (1UL << 63)) != 0;
        return (opening & ~(afterDelimiter | afterClosing)) == 0 && (afterClosing & known & ~(delimiters | opening)) == 0;
    }

    private void AddRecords(int offset, ulong lines, ulong inside)
    {
        for (; lines != 0; lines &= lines - 1)
        {
            _line++;
            if ((lines & (0 - lines) & inside) == 0)
            {
                _tokens.AddRecord(offset + BitOperations.TrailingZeroCount(lines), _recordLine);
                _recordLine = _line;
            }
        }
    }
}
