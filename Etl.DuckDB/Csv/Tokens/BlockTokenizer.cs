using Etl.DataFrames;
using Etl.DuckDB.Csv.Blocks;

namespace Etl.DuckDB.Csv.Tokens;

/// <summary>Finds the fields of a block and takes their quotes off.</summary>
internal sealed unsafe class BlockTokenizer(CsvDialect dialect)
{
    private byte[] _raw = [];
    private bool _stripped;
    private Block? _block;

    public BlockTokens Tokens { get; } = new();

    /// <summary>Finds every field and record of the block.</summary>
    /// <exception cref="BadInputException">Text follows a closing quote.</exception>
    public void Tokenize(Block block, string path)
    {
        (_block, _stripped) = (block, false);
        if (!TryScan(block))
        {
            var line = block.FirstLine + Lines.Count(block.Span[..NextRecord(block)]);
            throw new BadInputException(
                path, "text follows the closing quote of a field: double the quotes inside it, or close the one before", line);
        }

        EndLastRecord(block);
        FieldStarts.Fill(block.Text, block.HasReturns, Tokens);
        StripQuotes(block);
    }

    /// <summary>The record as it stands in the file.</summary>
    public ReadOnlySpan<byte> Record(int record)
    {
        var start = record == 0 ? 0 : FieldStarts.After(_block!.Text, Tokens.RecordEnds[record - 1]);
        return (_stripped ? _raw.AsSpan() : _block!.Span)[start..Tokens.RecordEnds[record]];
    }

    private bool TryScan(Block block)
    {
        Tokens.Clear();
        if (!block.HasQuotes && !block.HasReturns)
        {
            PlainScanner.Scan(block.Text, block.Length, dialect.Separator, Tokens);
            return true;
        }

        if (QuotedScanner.TryScan(block.Text, block.Length, dialect, Tokens))
        {
            return true;
        }

        Tokens.Clear();
        return ScalarScanner.TryScan(block.Text, block.Length, dialect, Tokens);
    }

    /// <summary>Where the record behind the last one that was found starts.</summary>
    private int NextRecord(Block block) => Tokens.Records == 0 ? 0 : FieldStarts.After(block.Text, Tokens.RecordEnds[Tokens.Records - 1]);

    private void EndLastRecord(Block block)
    {
        var start = NextRecord(block);
        if (start < block.Length)
        {
            Tokens.Reserve(1);
            Tokens.AddField(block.Length);
            Tokens.AddRecord(block.Length, (int)Lines.Count(block.Span[..start]));
        }
    }

    private void StripQuotes(Block block)
    {
        if (block.HasQuotes)
        {
            if (_raw.Length < block.Length)
            {
                _raw = new byte[block.Length];
            }

            block.Span.CopyTo(_raw);
            _stripped = true;
            QuoteStripper.Strip(block.Text, dialect.Quote, Tokens);
        }
    }
}
