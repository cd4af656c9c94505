using System.Text.Json;
using Etl.DataFrames;
using Etl.DataFrames.Expressions;
using Etl.Golden.Files;

namespace Etl.Golden.Trees;

/// <summary>Translates the golden windows into this library's API.</summary>
internal static class WindowTree
{
    /// <exception cref="MissingException">The window uses what the API does not have.</exception>
    public static WindowSpec Translate(JsonElement tree)
    {
        var window = Window.PartitionBy(Columns(tree, "partitionBy")).OrderBy(Columns(tree, "orderBy"));
        return tree.Get("rows") is { } rows ? window.RowsBetween(Bound(rows, 0), Bound(rows, 1))
            : tree.Get("range") is { } range ? window.RangeBetween(Bound(range, 0), Bound(range, 1))
            : window;
    }

    private static Column[] Columns(JsonElement tree, string member) => tree.Get(member) is { } columns ? [.. columns.AsItems().Select(ExpressionTree.Translate)] : [];

    private static long Bound(JsonElement bounds, int index) => bounds.AsItems(2)[index] is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var distance)
        ? distance
        : bounds.AsItems(2)[index].GetString() switch
        {
            "unboundedPreceding" => Window.UnboundedPreceding,
            "unboundedFollowing" => Window.UnboundedFollowing,
            "currentRow" => Window.CurrentRow,
            var other => throw new MalformedException($"'{other}' is no bound of a window"),
        };
}
