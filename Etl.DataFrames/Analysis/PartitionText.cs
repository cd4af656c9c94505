using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Analysis;

/// <summary>The columns that become folders as the texts that Spark writes: an empty text is null there, and numbers are Java's.</summary>
internal static class PartitionText
{
    public static Plan Of(Plan plan, IReadOnlyList<string> partitions) => partitions.Count == 0
        ? plan
        : new Project(plan, [.. plan.Output.Select(column => partitions.Contains(column.Name) ? Text(column) : column)]);

    // Whole numbers and dates have one spelling everywhere.
    private static Expression Text(Attribute column) => column.Type switch
    {
        IntegralType or DateType => column,
        StringType => new Alias(NullIfEmpty(column), column.Name, Plan.NextId()),
        _ => new Alias(Coercion.To(new StringType(), column), column.Name, Plan.NextId()),
    };

    private static Expression NullIfEmpty(Attribute column) => FunctionCatalog.Bind(
        new FunctionCall("case", []),
        [FunctionCatalog.Bind(new FunctionCall("=", []), [column, new Literal("", column.Type)]), new Literal(null, new NullType()), column]);
}
