using Etl.DataFrames;

namespace Etl.DuckDB.Csv.Blocks;

/// <summary>Cuts the text of one file into blocks of whole records. Not thread-safe.</summary>
internal sealed class BlockReader(string path, Stream text, CsvOptions options, BlockPool pool)
{
    private Block? _rest;
    private bool _ended;

    /// <summary>The line on which the next block starts.</summary>
    private long _line = 1;

    /// <summary>Whether the file has any byte at all; known after the first block.</summary>
    public bool IsEmpty { get; private set; } = true;

    public Block? Next()
    {
        var block = _rest ?? pool.Rent();
        _rest = null;
        var length = ReadRecords(block);
        if (length == 0)
        {
            pool.Return(block);
            return null;
        }

        KeepRest(block, length);
        block.HasReturns = block.Span.Contains(CsvDialect.Return);
        block.LineEnds = null;
        block.FirstLine = _line;
        _line += Lines.Count(block.Span);
        return block;
    }

    private int ReadRecords(Block block)
    {
        while (true)
        {
            Fill(block);
            var length = WholeRecords(block);
            if (length > 0 || (length == 0 && _ended))
            {
                return length;
            }

            if (length == RecordBoundary.Unclosed)
            {
                throw AtRecord(block, "a quote that is opened is not closed before the file ends: find it, close it or double it");
            }

            Grow(block);
        }
    }

    private int WholeRecords(Block block)
    {
        if (options.Cut == BlockCut.Records)
        {
            var length = RecordBoundary.Find(block.Span, options.Dialect, _ended, out var hasQuotes);
            block.HasQuotes = hasQuotes;
            return length;
        }

        return options.Cut == BlockCut.Lines || _ended ? RecordBoundary.FindLine(block.Span, options.Spark!.LineSeparator, _ended) : 0;
    }

    private void Fill(Block block)
    {
        while (!_ended && block.Free.Length > 0)
        {
            var count = text.Read(block.Free);
            _ended = count == 0;
            SkipByteOrderMark(block, count);
        }
    }

    private void SkipByteOrderMark(Block block, int count)
    {
        block.Length += count;
        if (IsEmpty && (block.Length >= 3 || _ended))
        {
            IsEmpty = block.Length == 0;
            var mark = block.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
            (block.Offset, block.Length) = (mark, block.Length - mark);
        }
    }

    private void Grow(Block block)
    {
        if (block.Capacity >= options.MaxRecordSize)
        {
            throw AtRecord(block, $"a record is longer than {options.MaxRecordText}: look for a quote that is opened and not closed");
        }

        block.Grow((int)Math.Min(block.Capacity * 2L, options.MaxRecordSize));
    }

    private void KeepRest(Block block, int length)
    {
        var rest = block.Span[length..];
        if (!rest.IsEmpty || !_ended)
        {
            _rest = pool.Rent();
            if (rest.Length > _rest.Capacity)
            {
                _rest.Grow(block.Capacity);
            }

            _rest.Append(rest);
        }

        block.Length = length;
    }

    private BadInputException AtRecord(Block block, string reason)
    {
        var start = RecordBoundary.BeforeUnclosed(block.Span, options.Dialect);
        return new(path, reason, _line + Lines.Count(block.Span[..start]));
    }
}
