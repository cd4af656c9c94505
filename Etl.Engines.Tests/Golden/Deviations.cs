using System.Text.Json;

namespace Etl.Engines.Tests.Golden;

/// <summary>The cases that an engine is known to answer otherwise than Spark, each with its reason. Strict: one that passes must leave the list.</summary>
internal sealed class Deviations
{
    private readonly Dictionary<string, string> _reasons;

    private Deviations(Dictionary<string, string> reasons) => _reasons = reasons;

    public IReadOnlyCollection<string> Ids => _reasons.Keys;

    /// <summary>Reads <c>Golden/data/deviations.&lt;engine&gt;.json</c>.</summary>
    public static Deviations Of(string engine)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Golden", "data", $"deviations.{engine}.json");
        return new Deviations(JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(path))!);
    }

    public bool Contains(string id) => _reasons.ContainsKey(id);
}
