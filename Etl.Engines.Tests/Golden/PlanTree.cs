using System.Text.Json;
using Etl.DataFrames;

namespace Etl.Engines.Tests.Golden;

/// <summary>Translates the golden plan trees into this library's API.</summary>
internal sealed class PlanTree(GoldenTables tables)
{
    /// <exception cref="MissingException">The tree uses what the API does not have.</exception>
    public DataFrame Translate(JsonElement tree) => tree.Get("table") is { } table
        ? tables[table.GetString()!]
        : tree.Text("op") switch
        {
            "filter" => Input(tree).Filter(Column(tree, "condition")),
            "select" => Input(tree).Select(Columns(tree, "columns")),
            "withColumn" => Input(tree).WithColumn(tree.Text("name"), Column(tree, "value")),
            "withColumnRenamed" => Input(tree).WithColumnRenamed(tree.Text("from"), tree.Text("to")),
            "drop" => Input(tree).Drop([.. tree.GetProperty("columns").EnumerateArray().Select(NameOf)]),
            "alias" => Input(tree).As(tree.Text("name")),
            "orderBy" => Input(tree).OrderBy(Columns(tree, "columns")),
            "limit" => Input(tree).Limit(tree.GetProperty("n").GetInt32()),
            "distinct" => Input(tree).Distinct(),
            "dropDuplicates" when tree.Get("columns") is null => Input(tree).DropDuplicates(),
            "groupBy" when tree.Get("pivot") is null => Group(tree),
            "agg" => Aggregate(Input(tree).GroupBy(), tree),
            "union" => Translate(tree.GetProperty("left")).Union(Translate(tree.GetProperty("right"))),
            "join" => Join(tree),
            var other => throw new MissingException($"step {other}"),
        };

    private static DataFrame Aggregate(RelationalGroupedDataset groups, JsonElement tree)
    {
        var aggregates = Columns(tree, "agg");
        return groups.Agg(aggregates[0], aggregates[1..]);
    }

    private static Column Column(JsonElement tree, string property) => ExpressionTree.Translate(tree.GetProperty(property));

    private static Column[] Columns(JsonElement tree, string property) =>
        [.. tree.GetProperty(property).EnumerateArray().Select(item => ExpressionTree.Translate(Named(item)))];

    private static string NameOf(JsonElement item) => item.ValueKind == JsonValueKind.String
        ? item.GetString()!
        : throw new MissingException("drop of a column expression");

    // A bare text among the columns is a name.
    private static JsonElement Named(JsonElement item) => item.ValueKind == JsonValueKind.String
        ? JsonSerializer.SerializeToElement(new { col = item.GetString() })
        : item;

    private DataFrame Input(JsonElement tree) => Translate(tree.GetProperty("input"));

    private DataFrame Group(JsonElement tree) => Aggregate(Input(tree).GroupBy(Columns(tree, "columns")), tree);

    private DataFrame Join(JsonElement tree)
    {
        var (left, right) = (Translate(tree.GetProperty("left")), Translate(tree.GetProperty("right")));
        var how = tree.Get("how")?.GetString() ?? "inner";
        return tree.Get("on") switch
        {
            null when how is "cross" or "inner" => left.CrossJoin(right),
            null => throw new MissingException($"{how} join without a condition"),
            { ValueKind: JsonValueKind.Array } names => left.Join(right, names.EnumerateArray().Select(name => name.GetString()!), how),
            { ValueKind: JsonValueKind.String } name => left.Join(right, [name.GetString()!], how),
            { } condition => left.Join(right, ExpressionTree.Translate(condition), how),
        };
    }
}
