using System.Collections.Immutable;

namespace Etl.DataFrames.Engines;

/// <summary>Who is told of a session's runs. Thread-safe: one may come or go while another thread runs.</summary>
internal sealed class QueryListeners
{
    private ImmutableList<IQueryListener> _all = [];

    public bool Any => !_all.IsEmpty;

    public void Add(IQueryListener listener) => ImmutableInterlocked.Update(ref _all, all => all.Add(listener));

    public void Remove(IQueryListener listener) => ImmutableInterlocked.Update(ref _all, all => all.Remove(listener));

    public void Tell(Action<IQueryListener> what) => _all.ForEach(what);
}
