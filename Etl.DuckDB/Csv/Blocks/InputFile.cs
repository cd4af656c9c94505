using Etl.DataFrames;
using Etl.DataFrames.Engines.Csv;

namespace Etl.DuckDB.Csv.Blocks;

/// <summary>One file of a scan: any worker may ask for its next block.</summary>
internal sealed class InputFile(string path, Func<string, Stream> open, CsvOptions options, BlockPool pool) : IDisposable
{
    private readonly Lock _lock = new();
    private ProgressStream? _stored;
    private Stream? _text;
    private BlockReader? _reader;
    private bool _ended;

    public string Path => path;

    public CsvFileMetrics Metrics { get; } = new(path);

    /// <summary>How the schema lies in the file; known once a block was returned.</summary>
    public FileLayout Layout { get; private set; } = new(0, []);

    /// <summary>How many bytes of the stored file were read.</summary>
    public long BytesRead => _stored?.Position ?? 0;

    /// <summary>Returns the next block, or null at the end of the file. The caller gives the block back to the pool.</summary>
    /// <param name="layout">Finds out how the schema lies in the file; null when the block does not tell yet.</param>
    public Block? Next(Func<InputFile, Block, FileLayout?> layout)
    {
        lock (_lock)
        {
            if (_ended)
            {
                return null;
            }

            var block = _reader is null ? First(layout) : _reader.Next();
            if (block is null)
            {
                _ended = true;
                Close();
            }

            return block;
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _ended = true;
            Close();
        }
    }

    private Block? First(Func<InputFile, Block, FileLayout?> layout)
    {
        _stored = new ProgressStream(open(path));
        Metrics.StoredBytes = _stored.Length;
        _text = TextStreams.Open(path, _stored, options.Encoding, options.Spark?.MultiLine == true);
        _reader = new BlockReader(path, _text, options, pool);
        var block = _reader.Next();
        if (block is null && options.Strict)
        {
            throw new BadInputException(path, "the file is empty, without even a header: ask for the file again");
        }

        for (; block is not null; block = _reader.Next())
        {
            if (layout(this, block) is { } found)
            {
                Layout = found;
                return block;
            }
        }

        return null;
    }

    private void Close() => _text?.Dispose();
}
