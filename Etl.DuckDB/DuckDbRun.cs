using Etl.DataFrames.Engines;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Sql;
using Etl.DuckDB.Files;
using Etl.DuckDB.Native;

namespace Etl.DuckDB;

/// <summary>One statement while it runs: opens the files it names, tells how far it is, and at its end notes what it read.</summary>
internal sealed class DuckDbRun : IDisposable
{
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(200);

    private readonly ScanRegistry _scans;
    private readonly CsvFiles _files;
    private readonly DuckDbConnection _connection;
    private readonly ActionContext _action;
    private readonly List<CsvTableSource> _sources = [];
    private readonly Timer _timer;

    public DuckDbRun(ScanRegistry scans, CsvFiles files, DuckDbConnection connection, SqlQuery query, ActionContext action)
    {
        (_scans, _files, _connection, _action) = (scans, files, connection, action);
        Parameters = [.. query.Parameters.Select(value => value is FileSource source ? (object)Open(source) : value)];
        _timer = new Timer(_ => TellProgress(), null, ProgressInterval, ProgressInterval);
    }

    /// <summary>The values to bind: a file source becomes the number under which the table function finds it.</summary>
    public IReadOnlyList<object?> Parameters { get; }

    public void Dispose()
    {
        using (var stopped = new ManualResetEvent(false))
        {
            _timer.Dispose(stopped);
            stopped.WaitOne();
        }

        foreach (var source in _sources)
        {
            _scans.Remove(source);
            source.End(_action.Inputs);
        }
    }

    private long Open(FileSource file)
    {
        var source = new CsvTableSource(file, _files, _action.CancellationToken);
        _sources.Add(source);
        return _scans.Add(source);
    }

    // A scan of ours knows how many bytes are left; DuckDB knows about the rest.
    private void TellProgress()
    {
        var (read, total) = _sources.Aggregate((Read: 0L, Total: 0L), (sum, source) => (sum.Read + source.Progress.Read, sum.Total + source.Progress.Total));
        var fraction = total > 0 ? (double)read / total : _connection.Progress / 100;
        if (fraction >= 0)
        {
            _action.Progress(Math.Min(fraction, 1));
        }

        if (total > 0)
        {
            _action.BytesRead(Math.Min(read, total), total);
        }
    }
}
