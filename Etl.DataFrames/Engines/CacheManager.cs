using System.Globalization;
using Etl.DataFrames.Plans;

namespace Etl.DataFrames.Engines;

/// <summary>Knows which plans the user wants kept, and which of them are. Plans are told apart by reference: a frame is cached, not an equal one.</summary>
internal sealed class CacheManager(IEngine engine)
{
    private readonly Dictionary<Plan, (string Table, bool Filled)> _entries = new(ReferenceEqualityComparer.Instance);
    private int _tables;

    public void Add(Plan plan)
    {
        if (!_entries.ContainsKey(plan))
        {
            _entries[plan] = (string.Create(CultureInfo.InvariantCulture, $"cached_{++_tables}"), false);
        }
    }

    public void Remove(Plan plan)
    {
        if (_entries.Remove(plan, out var entry) && entry.Filled)
        {
            engine.DropTable(entry.Table);
        }
    }

    /// <summary>The table that holds the plan's rows, or null.</summary>
    public string? TableOf(Plan plan) => _entries.TryGetValue(plan, out var entry) && entry.Filled ? entry.Table : null;

    /// <summary>The plans below <paramref name="plan"/>, and itself, that should be kept and are not yet; the deepest first.</summary>
    public IEnumerable<(Plan Plan, string Table)> Pending(Plan plan) =>
        _entries.Count == 0 || TableOf(plan) is not null
            ? []
            : plan.Children.SelectMany(Pending)
                .Concat(_entries.TryGetValue(plan, out var entry) ? [(plan, entry.Table)] : [])
                .DistinctBy(pending => pending.Item1, (IEqualityComparer<Plan>)ReferenceEqualityComparer.Instance);

    public void MarkFilled(Plan plan) => _entries[plan] = _entries[plan] with { Filled = true };
}
