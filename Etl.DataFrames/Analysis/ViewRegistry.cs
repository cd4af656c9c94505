using Etl.DataFrames.Plans;

namespace Etl.DataFrames.Analysis;

/// <summary>The frames that a session knows by name. Names are case-insensitive; a global view is <c>global_temp.name</c>. Thread-safe.</summary>
internal sealed class ViewRegistry
{
    /// <summary>The database of global views.</summary>
    public const string GlobalDatabase = "global_temp";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Plan> _views = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<string> Names
    {
        get
        {
            lock (_lock)
            {
                return [.. _views.Keys.Order(StringComparer.OrdinalIgnoreCase)];
            }
        }
    }

    public static string GlobalName(string name) => $"{GlobalDatabase}.{name}";

    /// <exception cref="AnalysisException">The name is none, or taken and may not be replaced.</exception>
    public void Add(string name, Plan plan, bool replace)
    {
        var bare = name.StartsWith($"{GlobalDatabase}.", StringComparison.OrdinalIgnoreCase) ? name[(GlobalDatabase.Length + 1)..] : name;
        if (bare.Length == 0 || bare.Contains('.', StringComparison.Ordinal))
        {
            throw new AnalysisException($"'{bare}' is no name for a view: give one without a dot, such as 'sales'.");
        }

        lock (_lock)
        {
            if (!replace && _views.ContainsKey(name))
            {
                throw new AnalysisException($"View '{name}' is already there. Use CreateOrReplaceTempView to replace it.");
            }

            _views[name] = plan;
        }
    }

    public Plan? Find(string name)
    {
        lock (_lock)
        {
            return _views.GetValueOrDefault(name);
        }
    }

    public bool Remove(string name)
    {
        lock (_lock)
        {
            return _views.Remove(name);
        }
    }
}
