using Etl.DuckDB.Csv.Blocks;

namespace Etl.DuckDB.Csv.Spark;

/// <summary>Finds the records of a block by Spark's rules: one for each line that is not blank, or across lines.</summary>
internal sealed unsafe class LooseReader(CsvOptions options)
{
    private readonly SparkOptions _spark = options.Spark!;
    private readonly LooseParser _parser = new(options.Dialect, options.Spark!);

    /// <summary>Adds records until the block ends, or only the first one.</summary>
    /// <param name="block">The text.</param>
    /// <param name="fields">Takes the records.</param>
    /// <param name="onlyHeader">Whether to stop behind the first record, as a header.</param>
    /// <returns>Where the next record would start.</returns>
    public int Read(Block block, LooseFields fields, bool onlyHeader) =>
        _spark.MultiLine ? ReadFile(block, fields, onlyHeader) : ReadLines(block, fields, onlyHeader);

    private int ReadLines(Block block, LooseFields fields, bool onlyHeader)
    {
        var text = block.Text;
        var (length, line) = (block.Length, block.FirstLine);
        for (var start = 0; start < length; line++)
        {
            var end = EndOfLine(block.Span, start);
            var next = end < length ? AfterLine(text, end) : length;
            if (!IsSkipped(block.Span[start..end], onlyHeader))
            {
                var first = fields.FieldCount;
                _parser.Parse(new LooseText(text, end, LooseText.None, _spark.Separator), start, fields);
                fields.EndRecord(first, start, end, line);
                if (onlyHeader)
                {
                    return next;
                }
            }

            start = next;
        }

        return length;
    }

    private int ReadFile(Block block, LooseFields fields, bool onlyHeader)
    {
        var text = new LooseText(block.Text, block.Length, block.LineEnds ?? LooseText.Detect(block.Span), _spark.Separator);
        var line = block.FirstLine;
        for (var start = 0; start < text.Length;)
        {
            var first = fields.FieldCount;
            var skipped = IsEmptyLine(text, start);
            var end = IsComment(block.Span[start..]) ? SkipLine(text, start)
                : skipped ? SkipBlank(text, start)
                : _parser.Parse(text, start, fields);
            var next = end < text.Length ? end + text.LineEnd(end) : end;
            if (fields.FieldCount > first)
            {
                fields.EndRecord(first, start, WithoutLineEnd(block.Span, start, end), line);
                if (onlyHeader)
                {
                    return next;
                }
            }

            line += Lines.Count(block.Span[start..next]);
            start = next;
        }

        return text.Length;
    }

    // Before a header, a comment may be indented.
    private bool IsSkipped(ReadOnlySpan<byte> line, bool beforeHeader)
    {
        var trimmed = line.IndexOfAnyExceptInRange((byte)0, (byte)' ');
        return trimmed < 0 || IsComment(beforeHeader ? line[trimmed..] : line);
    }

    private bool IsComment(ReadOnlySpan<byte> text) => _spark.Comment != 0 && text.Length > 0 && text[0] == _spark.Comment;

    private bool IsEmptyLine(LooseText text, int start) => text.LineEnd(SkipBlank(text, start)) > 0;

    private int SkipBlank(LooseText text, int start)
    {
        while (_spark.TrimStart && start < text.Length - 1 && text.Bytes[start] <= ' ' && !text.IsSeparator(start)
            && text.LineEnd(start) == 0)
        {
            start++;
        }

        return start;
    }

    // A field that nothing closes has the last line end, which is no part of what Spark shows of the record.
    private static int WithoutLineEnd(ReadOnlySpan<byte> text, int start, int end) => end == start || text[end - 1] != CsvDialect.LineFeed ? end
        : end - 1 > start && text[end - 2] == CsvDialect.Return ? end - 2
        : end - 1;

    private static int SkipLine(LooseText text, int start)
    {
        while (start < text.Length && text.LineEnd(start) == 0)
        {
            start++;
        }

        return start;
    }

    private int EndOfLine(ReadOnlySpan<byte> text, int start)
    {
        var rest = text[start..];
        var end = _spark.LineSeparator.Length > 0 ? rest.IndexOf(_spark.LineSeparator) : rest.IndexOfAny(CsvDialect.LineFeed, CsvDialect.Return);
        return end < 0 ? text.Length : start + end;
    }

    private int AfterLine(byte* text, int end) => _spark.LineSeparator.Length > 0 ? end + _spark.LineSeparator.Length : Tokens.FieldStarts.After(text, end);
}
