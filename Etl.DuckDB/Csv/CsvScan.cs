using Etl.DataFrames.Engines.Csv;
using Etl.DataFrames.Types;
using Etl.DuckDB.Csv.Blocks;
using Etl.DuckDB.Csv.PlainLines;
using Etl.DuckDB.Csv.Spark;
using Etl.DuckDB.Csv.Strict;

namespace Etl.DuckDB.Csv;

/// <summary>One read of CSV files, shared by the workers that share the work. Thread-safe.</summary>
internal sealed class CsvScan : IDisposable
{
    // Spark's columns are known by position, in every file alike.
    private static readonly FileLayout NoLayout = new(0, []);

    private readonly Lock _lock = new();
    private readonly InputFile[] _files;
    private readonly int[] _workers;
    private readonly bool[] _ended;
    private readonly CancellationToken _cancellation;
    private volatile Exception? _failure;

    /// <param name="paths">The files; a name that ends in <c>.gz</c> is decompressed.</param>
    /// <param name="options">How to read them.</param>
    /// <param name="schema">The columns.</param>
    /// <param name="projection">The columns to return: distinct positions in <paramref name="schema"/>, in the order of the targets.</param>
    /// <param name="sink">Takes bad records of a strict read; without one the first bad record ends the read, unless the mode is DROPMALFORMED.</param>
    /// <param name="open">Opens a file for reading from its start.</param>
    /// <param name="cancellation">Stops the read between two blocks.</param>
    public CsvScan(
        IEnumerable<string> paths,
        CsvOptions options,
        StructType schema,
        int[] projection,
        IBadRecordSink? sink,
        Func<string, Stream> open,
        CancellationToken cancellation = default)
    {
        (Options, Schema, Projection, Sink, _cancellation) = (options, schema, projection, sink, cancellation);
        Pool = new BlockPool(options.BlockSize);
        _files = [.. paths.Select(path => new InputFile(path, open, options, Pool))];
        _workers = new int[_files.Length];
        _ended = new bool[_files.Length];
        _ = CreateRows();
    }

    /// <summary>What was read of each file so far.</summary>
    public IReadOnlyList<CsvFileMetrics> Metrics => [.. _files.Select(file => file.Metrics)];

    /// <summary>Bytes read of the stored files.</summary>
    public long BytesRead => _files.Sum(file => file.BytesRead);

    internal CsvOptions Options { get; }

    internal StructType Schema { get; }

    internal int[] Projection { get; }

    internal IBadRecordSink? Sink { get; }

    internal BlockPool Pool { get; }

    /// <summary>Creates a reader for one thread.</summary>
    public CsvWorker CreateWorker() => new(this);

    public void Dispose()
    {
        foreach (var file in _files)
        {
            file.Dispose();
        }
    }

    internal RecordReader CreateRows() => Options.Lines ? new LineRecordReader(this) : Options.Strict ? new StrictRecordReader(this) : new SparkRecordReader(this);

    /// <summary>Returns a block and its file, from the worker's own file while it lasts; null when all is read.</summary>
    internal Block? Next(ref int file)
    {
        while (file >= 0 || TryPick(out file))
        {
            ThrowIfStopped();
            var block = _files[file].Next(Layout);
            if (block is not null)
            {
                return block;
            }

            Leave(ref file);
        }

        return null;
    }

    internal InputFile File(int file) => _files[file];

    /// <summary>Makes the other workers stop too.</summary>
    internal void Fail(Exception failure) => _failure ??= failure;

    private void ThrowIfStopped()
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_failure is { } failure)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }
    }

    private FileLayout? Layout(InputFile file, Block first)
    {
        if (!Options.Strict)
        {
            return !Options.Header || SparkHeader.TryTake(file.Path, first, Schema, Projection, Options) ? NoLayout : null;
        }

        if (!Options.Header)
        {
            return StrictHeader.ByPosition(Schema, Options.LineNumberColumn);
        }

        var header = HeaderReader.Take(file.Path, first, Options.Dialect);
        var layout = StrictHeader.Match(file.Path, header, Schema, Options.LineNumberColumn, out var unknown);
        file.Metrics.UnknownColumns = unknown;
        return layout;
    }

    // Decompression is sequential within a file, so the file with the fewest workers comes first.
    private bool TryPick(out int file)
    {
        lock (_lock)
        {
            file = -1;
            for (var i = 0; i < _files.Length; i++)
            {
                if (!_ended[i] && (file < 0 || _workers[i] < _workers[file]))
                {
                    file = i;
                }
            }

            if (file >= 0)
            {
                _workers[file]++;
            }

            return file >= 0;
        }
    }

    private void Leave(ref int file)
    {
        lock (_lock)
        {
            _workers[file]--;
            _ended[file] = true;
            file = -1;
        }
    }
}
