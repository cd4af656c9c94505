namespace Etl.DuckDB.Csv.Strict;

/// <summary>The first fault of each bad record of a run.</summary>
internal sealed class Faults
{
    private readonly List<Fault> _items = [];

    public IReadOnlyList<Fault> Items => _items;

    public void Clear() => _items.Clear();

    public void Add(int row, StrictColumn column, string reason)
    {
        if (!_items.Exists(item => item.Row == row))
        {
            _items.Add(new Fault(row, column, reason));
        }
    }

    public void SortByRow() => _items.Sort((left, right) => left.Row.CompareTo(right.Row));
}

/// <summary>Why one record of a run is bad.</summary>
internal readonly record struct Fault(int Row, StrictColumn Column, string Reason);
