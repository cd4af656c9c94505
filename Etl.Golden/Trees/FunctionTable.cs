using System.Text.Json;
using Etl.DataFrames;

namespace Etl.Golden.Trees;

/// <summary>PySpark's functions in this library's API: those that are written otherwise there, and the others by their name.</summary>
internal static class FunctionTable
{
    private static readonly Dictionary<string, Func<Column, Column>> Own = new()
    {
        ["mean"] = Functions.Avg,
        ["negative"] = column => -column,
        ["isnotnull"] = column => column.IsNotNull(),
        ["lag"] = column => Functions.Lag(column, 1),
        ["lead"] = column => Functions.Lead(column, 1),
    };

    private static readonly Dictionary<string, string> Renamed = new() { ["create_map"] = "Map", ["power"] = "Pow" };

    private static readonly ApiMethods Methods = new(typeof(Functions), isStatic: true);

    /// <exception cref="MissingException">The API has no such function.</exception>
    public static Column Call(string name, IReadOnlyList<JsonElement> arguments) =>
        Own.TryGetValue(name, out var function) && arguments is [var argument] ? function(ExpressionTree.Translate(argument))
        : Methods.Call(Renamed.GetValueOrDefault(name, name), null, arguments) ?? throw new MissingException($"function {name}");
}
