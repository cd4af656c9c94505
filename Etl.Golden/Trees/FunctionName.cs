using System.Text.Json;
using Etl.Golden.Files;

namespace Etl.Golden.Trees;

/// <summary>The function that a case is counted for.</summary>
internal static class FunctionName
{
    // The members of a step that hold expressions which it computes.
    private static readonly string[] Computing = ["columns", "agg", "value"];

    /// <summary>The outermost function, method or operator of a column tree, whatever its alias, order or window.</summary>
    public static string OfExpression(JsonElement tree) => tree switch
    {
        _ when tree.Get("method") is { ValueKind: JsonValueKind.String } method => IsWrapping(method.GetString()!) && tree.Get("on") is { } inner
            ? OfExpression(inner)
            : method.GetString()!,
        _ when tree.Get("fn") is { ValueKind: JsonValueKind.String } name => name.GetString()!,
        _ when tree.Get("op") is { ValueKind: JsonValueKind.String } sign => sign.GetString()!,
        _ when tree.Has("case") => "when",
        _ when tree.Has("lit") => "literal",
        _ => "column",
    };

    /// <summary>The outermost step of a plan; the function instead, when the step computes with a single one.</summary>
    public static string OfPlan(JsonElement plan)
    {
        if (plan.Get("op") is not { ValueKind: JsonValueKind.String } step)
        {
            return "table";
        }

        var computed = Computing
            .Select(member => plan.Get(member))
            .SelectMany(member => member switch
            {
                { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().AsEnumerable(),
                { ValueKind: JsonValueKind.Object } one => [one],
                _ => [],
            })
            .Select(OfExpression)
            .Where(name => name != "column")
            .Distinct()
            .ToList();
        return computed is [var only] && plan.Get("pivot") is null ? only : step.GetString()!;
    }

    private static bool IsWrapping(string method) => method is "alias" or "over" || method.StartsWith("asc", StringComparison.Ordinal)
        || method.StartsWith("desc", StringComparison.Ordinal);
}
