using System.Text.Json;
using Etl.DataFrames;
using Etl.Golden.Files;
using Etl.Golden.Values;

namespace Etl.Golden.Trees;

/// <summary>Translates the golden plan trees into this library's API.</summary>
internal sealed class PlanTree(GoldenTables tables)
{
    /// <exception cref="MissingException">The tree uses what the API does not have.</exception>
    public DataFrame Translate(JsonElement tree) => tree.Get("table") is { } table
        ? tables[table.AsText()]
        : tree.Text("op") switch
        {
            "filter" => Input(tree).Filter(Column(tree, "condition")),
            "select" => Input(tree).Select(Columns(tree, "columns")),
            "withColumn" => Input(tree).WithColumn(tree.Text("name"), Column(tree, "value")),
            "withColumnRenamed" => Input(tree).WithColumnRenamed(tree.Text("from"), tree.Text("to")),
            "drop" => tree.Items("columns").Aggregate(Input(tree), Drop),
            "alias" => Input(tree).As(tree.Text("name")),
            "orderBy" => Input(tree).OrderBy(Columns(tree, "columns")),
            "limit" => Input(tree).Limit(tree.Need("n").AsInt()),
            "distinct" => Input(tree).Distinct(),
            "offset" => Input(tree).Offset(tree.Need("n").AsInt()),
            "toDF" => Input(tree).ToDF(Names(tree, "names")),
            "dropDuplicates" => Names(tree, "columns") is [var first, .. var more] ? Input(tree).DropDuplicates(first, more) : Input(tree).DropDuplicates(),
            "groupBy" => Aggregate(Pivoted(Input(tree).GroupBy(Columns(tree, "columns")), tree), tree),
            "rollup" => Aggregate(Pivoted(Input(tree).Rollup(Columns(tree, "columns")), tree), tree),
            "cube" => Aggregate(Pivoted(Input(tree).Cube(Columns(tree, "columns")), tree), tree),
            "fillna" or "dropna" or "replace" => MissingValueTree.Translate(Input(tree), tree),
            "agg" => Aggregate(Input(tree).GroupBy(), tree),
            "union" => Left(tree).Union(Right(tree)),
            "unionByName" => Left(tree).UnionByName(Right(tree), tree.Get("allowMissingColumns")?.ValueKind == JsonValueKind.True),
            "intersect" => Left(tree).Intersect(Right(tree)),
            "intersectAll" => Left(tree).IntersectAll(Right(tree)),
            "except" => Left(tree).Except(Right(tree)),
            "exceptAll" => Left(tree).ExceptAll(Right(tree)),
            "join" => Join(tree),
            var other => throw new MissingException($"step {other}"),
        };

    private static DataFrame Aggregate(RelationalGroupedDataset groups, JsonElement tree) => Columns(tree, "agg") is [var first, .. var more]
        ? groups.Agg(first, more)
        : throw new MalformedException("'agg' is empty");

    private static RelationalGroupedDataset Pivoted(RelationalGroupedDataset groups, JsonElement tree)
    {
        if (tree.Get("pivot") is not { } pivot)
        {
            return groups;
        }

        var column = ExpressionTree.Translate(Named(pivot.Need("column")));
        return pivot.Get("values") is { } values ? groups.Pivot(column, values.AsItems().Select(ExpressionTree.Plain)) : groups.Pivot(column);
    }

    private static string[] Names(JsonElement tree, string property) => tree.Get(property) is { } names ? [.. names.AsItems().Select(name => name.AsText())] : [];

    private static Column Column(JsonElement tree, string property) => ExpressionTree.Translate(tree.Need(property));

    private static Column[] Columns(JsonElement tree, string property) =>
        [.. tree.Items(property).Select(item => ExpressionTree.Translate(Named(item)))];

    private static DataFrame Drop(DataFrame frame, JsonElement column) =>
        column.ValueKind == JsonValueKind.String ? frame.Drop(column.AsText()) : frame.Drop(ExpressionTree.Translate(column));

    // A bare text among the columns is a name.
    private static JsonElement Named(JsonElement item) => item.ValueKind == JsonValueKind.String
        ? JsonSerializer.SerializeToElement(new { col = item.GetString() })
        : item;

    private DataFrame Left(JsonElement tree) => Translate(tree.Need("left"));

    private DataFrame Right(JsonElement tree) => Translate(tree.Need("right"));

    private DataFrame Input(JsonElement tree) => Translate(tree.Need("input"));

    private DataFrame Join(JsonElement tree)
    {
        var (left, right) = (Left(tree), Right(tree));
        var how = tree.Get("how")?.AsText() ?? "inner";
        return tree.Get("on") switch
        {
            null when how is "cross" or "inner" => left.CrossJoin(right),
            null => throw new MissingException($"{how} join without a condition"),
            { ValueKind: JsonValueKind.Array } names => left.Join(right, names.AsItems().Select(name => name.AsText()), how),
            { ValueKind: JsonValueKind.String } name => left.Join(right, [name.GetString()!], how),
            { } condition => left.Join(right, ExpressionTree.Translate(condition), how),
        };
    }
}
