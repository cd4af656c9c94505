using System.Text.Json;
using Etl.DataFrames;
using Etl.DataFrames.Plans.Expressions;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Golden;

/// <summary>Translates the golden column trees into this library's API.</summary>
internal static class ExpressionTree
{
    /// <exception cref="MissingException">The tree uses what the API does not have.</exception>
    public static Column Translate(JsonElement tree) => tree.ValueKind switch
    {
        JsonValueKind.Object when tree.Get("col") is { } name => NameOf(tree, name.GetString()!),
        JsonValueKind.Object when tree.TryGetProperty("lit", out var value) => Constant(value, tree.Text("type")),
        JsonValueKind.Object when tree.Get("fn") is { } name => FunctionTable.Call(name.GetString()!, Arguments(tree)),
        JsonValueKind.Object when tree.Get("op") is { } sign => OperatorTable.Call(sign.GetString()!, Arguments(tree)),
        JsonValueKind.Object when tree.Get("method") is { } name =>
            MethodTable.Call(name.GetString()!, Translate(tree.GetProperty("on")), tree.GetProperty("args")),
        JsonValueKind.Object when tree.Get("case") is { } branches => Case(tree, branches),
        JsonValueKind.Object => throw new MissingException($"tree {tree.GetRawText()}"),
        _ => Lit(Plain(tree)),
    };

    /// <summary>A bare JSON scalar: a plain parameter of the API.</summary>
    public static object? Plain(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number when json.TryGetInt32(out var number) => number,
        JsonValueKind.Number when json.TryGetInt64(out var number) => number,
        JsonValueKind.Number => json.GetDouble(),
        _ => throw new MissingException($"parameter {json.GetRawText()}"),
    };

    private static Column[] Arguments(JsonElement tree) => [.. tree.GetProperty("args").EnumerateArray().Select(Translate)];

    private static Column NameOf(JsonElement tree, string name) => Col(tree.Get("df") is { } frame ? $"{frame.GetString()}.{name}" : name);

    // The literal is made directly, because its type is the case's and not the one that .NET's value would get.
    private static Column Constant(JsonElement value, string type)
    {
        var parsed = GoldenTypes.Parse(type);
        return new Column(new Literal(GoldenValue.Read(value, parsed), parsed));
    }

    private static Column Case(JsonElement tree, JsonElement branches)
    {
        var pairs = branches.EnumerateArray().Select(branch => (When: Translate(branch[0]), Then: Translate(branch[1]))).ToList();
        var start = When(pairs[0].When, pairs[0].Then);
        var open = pairs.Skip(1).Aggregate(start, (column, pair) => column.When(pair.When, pair.Then));
        return tree.TryGetProperty("else", out var otherwise) ? open.Otherwise(Translate(otherwise)) : open;
    }
}
