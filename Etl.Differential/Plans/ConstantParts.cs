using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.Differential.Plans;

/// <summary>The parts of a plan that depend on no row, each as a plan of one row.</summary>
internal static class ConstantParts
{
    public static IEnumerable<Plan> Of(Plan plan) => PlanExpressions.Of(plan)
        .SelectMany(expression => expression.DescendantsAndSelf())
        .Where(part => part is ScalarCall or Cast && !part.DescendantsAndSelf().Any(inner => inner is Attribute or AggregateCall))
        .Distinct()
        .Select(Alone);

    private static Project Alone(Expression constant)
    {
        var schema = new StructType().Add("one", new IntegerType());
        return new Project(new LocalRows([[1]], Plan.NewOutput(schema)), [new Alias(constant, "constant", Plan.NextId())]);
    }
}
