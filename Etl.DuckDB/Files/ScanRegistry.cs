using System.Collections.Concurrent;
using Etl.DataFrames;

namespace Etl.DuckDB.Files;

/// <summary>The file reads of the statements that run now, by number: SQL can hold a number but not an object.</summary>
internal sealed class ScanRegistry
{
    private readonly ConcurrentDictionary<long, CsvTableSource> _sources = new();
    private long _last;

    public long Add(CsvTableSource source)
    {
        var id = Interlocked.Increment(ref _last);
        _sources[id] = source;
        return id;
    }

    public CsvTableSource Get(long id) =>
        _sources.TryGetValue(id, out var source) ? source : throw new InternalErrorException($"no file read has the number {id}");

    public void Remove(CsvTableSource source)
    {
        foreach (var (id, _) in _sources.Where(entry => ReferenceEquals(entry.Value, source)))
        {
            _sources.TryRemove(id, out _);
        }
    }
}
