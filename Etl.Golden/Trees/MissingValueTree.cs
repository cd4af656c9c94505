using System.Text.Json;
using Etl.DataFrames;
using Etl.Golden.Files;

namespace Etl.Golden.Trees;

/// <summary>Translates the golden steps over missing values into this library's API.</summary>
internal static class MissingValueTree
{
    /// <exception cref="MissingException">The step uses what the API does not have.</exception>
    public static DataFrame Translate(DataFrame input, JsonElement tree)
    {
        IReadOnlyList<string> subset = tree.Get("subset") is { } names ? [.. names.AsItems().Select(name => name.AsText())] : input.Columns();
        return tree.Text("op") switch
        {
            "dropna" when tree.Get("thresh") is { } least => input.Na().Drop(least.AsInt(), subset),
            "dropna" => input.Na().Drop(tree.Get("how")?.AsText() ?? "any", subset),
            "replace" => Replace(input, tree, subset),
            _ => Fill(input, tree.Need("value"), subset),
        };
    }

    private static DataFrame Fill(DataFrame input, JsonElement value, IReadOnlyList<string> subset) => value.ValueKind switch
    {
        JsonValueKind.Array => input.Na().Fill(value.AsItems().Select(pair => pair.AsItems(2)).ToDictionary(pair => pair[0].AsText(), pair => ExpressionTree.Plain(pair[1])!)),
        JsonValueKind.String => input.Na().Fill(value.GetString()!, subset),
        JsonValueKind.True or JsonValueKind.False => input.Na().Fill(value.GetBoolean(), subset),
        JsonValueKind.Number when value.TryGetInt64(out var number) => input.Na().Fill(number, subset),
        _ => input.Na().Fill(value.GetDouble(), subset),
    };

    private static DataFrame Replace(DataFrame input, JsonElement tree, IReadOnlyList<string> subset)
    {
        var pairs = tree.Items("to_replace").Zip(tree.Items("value")).ToList();
        return pairs[0].First.ValueKind switch
        {
            JsonValueKind.String => input.Na().Replace(subset, pairs.ToDictionary(pair => pair.First.AsText(), pair => pair.Second.AsText())),
            JsonValueKind.Number => input.Na().Replace(subset, pairs.ToDictionary(pair => pair.First.GetDouble(), pair => pair.Second.GetDouble())),
            JsonValueKind.True or JsonValueKind.False => input.Na().Replace(subset, pairs.ToDictionary(pair => pair.First.GetBoolean(), pair => pair.Second.GetBoolean())),
            _ => throw new MissingException($"replacing {pairs[0].First.GetRawText()}"),
        };
    }
}
