using System.Globalization;
using Etl.DataFrames.Plans;

namespace Etl.DataFrames.Engines;

/// <summary>
/// Knows which plans the user wants kept, and which of them are. Plans are told apart by reference: a frame is cached, not an equal one. Thread-safe.
/// </summary>
internal sealed class CacheManager(IEngine engine)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Plan, (string Table, bool Filled)> _entries = new(ReferenceEqualityComparer.Instance);
    private int _tables;

    public void Add(Plan plan)
    {
        lock (_lock)
        {
            if (!_entries.ContainsKey(plan))
            {
                _entries[plan] = (string.Create(CultureInfo.InvariantCulture, $"cached_{++_tables}"), false);
            }
        }
    }

    public void Remove(Plan plan)
    {
        (string Table, bool Filled) entry;
        lock (_lock)
        {
            _entries.Remove(plan, out entry);
        }

        if (entry.Filled)
        {
            engine.DropTable(entry.Table);
        }
    }

    /// <summary>Whether a plan is to be kept.</summary>
    public bool Has(Plan plan)
    {
        lock (_lock)
        {
            return _entries.ContainsKey(plan);
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        List<Plan> plans;
        lock (_lock)
        {
            plans = [.. _entries.Keys];
        }

        plans.ForEach(Remove);
    }

    /// <summary>The table that holds the plan's rows, or null.</summary>
    public string? TableOf(Plan plan)
    {
        lock (_lock)
        {
            return _entries.TryGetValue(plan, out var entry) && entry.Filled ? entry.Table : null;
        }
    }

    /// <summary>The plans below <paramref name="plan"/>, and itself, that should be kept and are not yet; the deepest first.</summary>
    public IReadOnlyList<(Plan Plan, string Table)> Pending(Plan plan)
    {
        lock (_lock)
        {
            var pending = new List<(Plan, string)>();
            if (_entries.Values.Any(entry => !entry.Filled))
            {
                Collect(plan, pending);
            }

            return pending;
        }
    }

    public void MarkFilled(Plan plan)
    {
        lock (_lock)
        {
            _entries[plan] = _entries[plan] with { Filled = true };
        }
    }

    // The deepest first, and in a loop: a plan may be as long as a program's loop makes it.
    private void Collect(Plan root, List<(Plan Plan, string Table)> pending)
    {
        var open = new Stack<(Plan Plan, bool IsSeen)>([(root, false)]);
        var seen = new HashSet<Plan>(ReferenceEqualityComparer.Instance);
        while (open.TryPop(out var next))
        {
            var isKept = _entries.TryGetValue(next.Plan, out var entry);
            if (next.IsSeen)
            {
                pending.Add((next.Plan, entry.Table));
            }
            else if (seen.Add(next.Plan) && !(isKept && entry.Filled))
            {
                if (isKept)
                {
                    open.Push((next.Plan, true));
                }

                foreach (var child in next.Plan.Children)
                {
                    open.Push((child, false));
                }
            }
        }
    }
}
