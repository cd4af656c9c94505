using System.Text.Json;
using Etl.DataFrames;
using Etl.Golden.Files;
using Etl.Golden.Values;

namespace Etl.Golden.Trees;

/// <summary>The golden methods of a column in this library's API: those that are written otherwise there, and the others by their name.</summary>
internal static class MethodTable
{
    private static readonly Dictionary<string, Func<Column, IReadOnlyList<JsonElement>, Column>> Own = new()
    {
        ["cast"] = (on, arguments) => on.Cast(GoldenTypes.Parse(arguments[0].AsText())),
        ["tryCast"] = (on, arguments) => on.TryCast(GoldenTypes.Parse(arguments[0].AsText())),
        ["isin"] = (on, arguments) => Etl.DataFrames.Column.Call("in", [on, .. arguments.SelectMany(Items)]),
    };

    private static readonly ApiMethods Methods = new(typeof(Column), isStatic: false);

    /// <exception cref="MissingException">The API has no such method.</exception>
    public static Column Call(string name, Column on, IReadOnlyList<JsonElement> arguments) =>
        Own.TryGetValue(name, out var method) ? method(on, arguments)
        : Methods.Call(name, on, arguments) ?? throw new MissingException($"method {name}");

    private static IEnumerable<Column> Items(JsonElement argument) => argument.ValueKind == JsonValueKind.Array
        ? argument.EnumerateArray().Select(ExpressionTree.Translate)
        : [ExpressionTree.Translate(argument)];
}
