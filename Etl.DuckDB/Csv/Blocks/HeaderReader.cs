using System.Text;
using Etl.DuckDB.Csv.Tokens;

namespace Etl.DuckDB.Csv.Blocks;

/// <summary>Takes the first record off the first block.</summary>
internal static unsafe class HeaderReader
{
    public static List<string> Take(string path, Block block, CsvDialect dialect)
    {
        TextFault.Check(block, path);
        var copy = Copy(block);
        var tokenizer = new BlockTokenizer(dialect);
        tokenizer.Tokenize(copy, path);
        var names = Names(copy, tokenizer.Tokens);
        block.Skip(FieldStarts.After(block.Text, tokenizer.Tokens.RecordEnds[0]));
        return names;
    }

    // Quotes are taken off in place, and the rest of the block is still to be read.
    private static Block Copy(Block block)
    {
        var copy = new Block(block.Length) { HasQuotes = block.HasQuotes, HasReturns = block.HasReturns, FirstLine = block.FirstLine };
        copy.Append(block.Span);
        return copy;
    }

    private static List<string> Names(Block block, BlockTokens tokens)
    {
        var names = new List<string>();
        for (var field = 0; tokens.Starts[field] <= tokens.RecordEnds[0]; field++)
        {
            names.Add(Encoding.UTF8.GetString(block.Text + tokens.Starts[field], tokens.Ends[field] - tokens.Starts[field]));
        }

        return names;
    }
}
