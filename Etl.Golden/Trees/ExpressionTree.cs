using System.Text.Json;
using Etl.DataFrames;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;
using Etl.Golden.Files;
using Etl.Golden.Values;
using static Etl.DataFrames.Functions;

namespace Etl.Golden.Trees;

/// <summary>Translates the golden column trees into this library's API.</summary>
internal static class ExpressionTree
{
    /// <exception cref="MissingException">The tree uses what the API does not have.</exception>
    public static Column Translate(JsonElement tree) => tree.ValueKind switch
    {
        JsonValueKind.Object when tree.Get("col") is { } name => NameOf(tree, name.AsText()),
        JsonValueKind.Object when tree.TryGetProperty("lit", out var value) => Constant(value, tree.Text("type")),
        JsonValueKind.Object when tree.Get("fn") is { } name => FunctionTable.Call(name.AsText(), tree.Items("args")),
        JsonValueKind.Object when tree.Get("op") is { } sign => OperatorTable.Call(sign.AsText(), [.. tree.Items("args").Select(Translate)]),
        JsonValueKind.Object when tree.Get("method") is { } name => Method(tree, name.AsText()),
        JsonValueKind.Object when tree.Get("case") is { } branches => Case(tree, branches.AsItems()),
        JsonValueKind.Object => throw new MissingException($"expression {JsonAccess.Excerpt(tree)}"),
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
        _ => throw new MissingException($"parameter {JsonAccess.Excerpt(json)}"),
    };

    private static Column NameOf(JsonElement tree, string name) => Col(tree.Get("df") is { } frame ? $"{frame.AsText()}.{name}" : name);

    private static Column Method(JsonElement tree, string name) => tree.Get("window") is { } window
        ? Translate(tree.Need("on")).Over(WindowTree.Translate(window))
        : MethodTable.Call(name, Translate(tree.Need("on")), tree.Items("args"));

    // The literal is made directly, because its type is the case's and not the one that .NET's value would get.
    private static Column Constant(JsonElement value, string type)
    {
        var parsed = GoldenTypes.Parse(type);
        // PySpark has no null of a type: it is one that is cast.
        return value.ValueKind == JsonValueKind.Null && parsed is not NullType ? Lit(null).Cast(parsed) : new Column(new Literal(GoldenValue.Read(value, parsed), parsed));
    }

    private static Column Case(JsonElement tree, IReadOnlyList<JsonElement> branches)
    {
        var pairs = branches.Select(branch => branch.AsItems(2)).Select(branch => (When: Translate(branch[0]), Then: Translate(branch[1]))).ToList();
        if (pairs.Count == 0)
        {
            throw new MalformedException("'case' has no branch");
        }

        var start = When(pairs[0].When, pairs[0].Then);
        var open = pairs.Skip(1).Aggregate(start, (column, pair) => column.When(pair.When, pair.Then));
        return tree.TryGetProperty("else", out var otherwise) ? open.Otherwise(Translate(otherwise)) : open;
    }
}
