using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Analysis;

/// <summary>Keeps one row for each value of some columns.</summary>
internal static class Duplicates
{
    /// <exception cref="AnalysisException">There is no such column, or it is a map.</exception>
    public static Plan Drop(Plan child, IReadOnlyList<string> names)
    {
        var scope = new Scope(child);
        EquatableArray<Attribute> keys = [.. names.SelectMany(scope.FindAll).DistinctBy(key => key.Id)];
        Sets.RefuseMaps("DropDuplicates", keys);

        // The keys are equal among the rows of one value: the order is there because a number needs one, and decides nothing.
        var number = new Alias(
            new WindowCall(
                new WindowFunction("row_number", [], new IntegerType(), false), [.. keys], [.. keys.Select(key => new SortOrder(key, Ascending: true, NullsFirst: true))], null),
            "row_number",
            Plan.NextId());
        var numbered = new Project(child, [.. child.Output, number]);
        var isFirst = FunctionCatalog.Bind(new FunctionCall("=", []), [NamedColumn.AttributeOf(number), new Literal(1, new IntegerType())]);
        return new Project(new Filter(numbered, isFirst), [.. child.Output.Select(column => keys.Contains(column) ? Key(column) : column)]) { HidesBeneath = true };
    }

    // What rows are grouped by has no negative zero in Spark.
    private static Expression Key(Attribute key) => key.Type is DoubleType or FloatType
        ? new Alias(new ScalarCall("+", [key, key.Type is DoubleType ? new Literal(0.0, key.Type) : new Literal(0f, key.Type)], key.Type, key.Nullable), key.Name, key.Id)
        : key;
}
