using System.Text.Json;
using Etl.Golden.Files;
using Etl.Golden.Trees;
using Etl.Golden.Values;

namespace Etl.Golden.Cases;

/// <summary>A whole plan, compared in its schema and rows.</summary>
internal sealed class QueryCase(GoldenTables tables, IReadOnlyList<Release> releases) : ICaseKind
{
    public bool Is(JsonElement json) => json.Has("plan");

    public string Function(JsonElement json) => FunctionName.OfPlan(json.Need("plan"));

    public string Call(JsonElement json) => TreeText.Of(json.Need("plan"));

    public Difference? Run(JsonElement json)
    {
        var outcome = Outcome.Of(() => new PlanTree(tables).Translate(json.Need("plan")));
        var isOrdered = json.Get("ordered")?.ValueKind == JsonValueKind.True;
        return Comparison.WithAny(json, releases, answer => Comparison.Of(outcome, answer, "schema", "rows", isOrdered));
    }
}
