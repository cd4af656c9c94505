using System.Text.Json;
using Etl.Golden.Files;

namespace Etl.Golden.Trees;

/// <summary>Writes golden trees as people would write the call, for reports. Takes any JSON, well-formed as a tree or not.</summary>
internal static class TreeText
{
    public static string Of(JsonElement tree) => tree.ValueKind switch
    {
        JsonValueKind.Array => $"[{List(tree)}]",
        JsonValueKind.Object when tree.Get("table") is { } table => Bare(table),
        JsonValueKind.Object when tree.Get("col") is { } name => tree.Get("df") is { } frame ? $"{Bare(frame)}.{Bare(name)}" : Bare(name),
        JsonValueKind.Object when tree.TryGetProperty("lit", out var value) => $"{value.GetRawText()}::{(tree.Get("type") is { } type ? Bare(type) : "?")}",
        JsonValueKind.Object when tree.Get("fn") is { } name => $"{Bare(name)}({Arguments(tree)})",
        JsonValueKind.Object when tree.Get("method") is { } name => $"{On(tree)}.{Bare(name)}({Arguments(tree)}{Others(tree, "method", "on", "args")})",
        JsonValueKind.Object when tree.Get("op") is { } sign => tree.Get("args") is { } operands ? Operator(Bare(sign), operands) : Step(tree, Bare(sign)),
        JsonValueKind.Object => $"{{{Others(tree)}}}",
        _ => tree.GetRawText(),
    };

    private static string Operator(string sign, JsonElement operands) => operands is { ValueKind: JsonValueKind.Array } && operands.GetArrayLength() == 2
        ? $"({Of(operands[0])} {sign} {Of(operands[1])})"
        : $"{sign}({List(operands)})";

    private static string Step(JsonElement tree, string name) =>
        $"{((tree.Get("input") ?? tree.Get("left")) is { } input ? Of(input) : "?")}.{name}({Others(tree, "op", "input", "left")})";

    private static string On(JsonElement tree) => tree.Get("on") is { } on ? Of(on) : "?";

    private static string Arguments(JsonElement tree) => tree.Get("args") is { } arguments ? List(arguments) : "";

    private static string List(JsonElement items) =>
        items.ValueKind == JsonValueKind.Array ? string.Join(", ", items.EnumerateArray().Select(Of)) : Of(items);

    private static string Others(JsonElement tree, params string[] shown) => string.Join(
        ", ", tree.EnumerateObject().Where(member => !shown.Contains(member.Name)).Select(member => $"{member.Name}: {Of(member.Value)}"));

    private static string Bare(JsonElement text) => text.ValueKind == JsonValueKind.String ? text.GetString()! : text.GetRawText();
}
