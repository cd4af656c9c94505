using System.Text.Json;
using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Golden;

/// <summary>The golden methods of a column in this library's API.</summary>
internal static class MethodTable
{
    private static readonly Dictionary<string, Func<Column, JsonElement[], Column>> Methods = new()
    {
        ["cast"] = (on, arguments) => on.Cast(GoldenTypes.Parse(arguments[0].GetString()!)),
        ["alias"] = (on, arguments) => on.As(arguments[0].GetString()!),
        ["isNull"] = (on, _) => on.IsNull(),
        ["isNotNull"] = (on, _) => on.IsNotNull(),
        ["eqNullSafe"] = (on, arguments) => on.EqNullSafe(ExpressionTree.Translate(arguments[0])),
        ["between"] = (on, arguments) => on.Between(ExpressionTree.Translate(arguments[0]), ExpressionTree.Translate(arguments[1])),
        ["isin"] = (on, arguments) => Etl.DataFrames.Column.Call("in", [on, .. arguments.SelectMany(Items)]),
        ["asc"] = (on, _) => on.Asc(),
        ["asc_nulls_first"] = (on, _) => on.AscNullsFirst(),
        ["asc_nulls_last"] = (on, _) => on.AscNullsLast(),
        ["desc"] = (on, _) => on.Desc(),
        ["desc_nulls_first"] = (on, _) => on.DescNullsFirst(),
        ["desc_nulls_last"] = (on, _) => on.DescNullsLast(),
    };

    public static Column Call(string name, Column on, JsonElement arguments) => Methods.TryGetValue(name, out var method)
        ? method(on, [.. arguments.EnumerateArray()])
        : throw new MissingException($"method {name}");

    private static IEnumerable<Column> Items(JsonElement argument) => argument.ValueKind == JsonValueKind.Array
        ? argument.EnumerateArray().Select(ExpressionTree.Translate)
        : [ExpressionTree.Translate(argument)];
}
