using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.Differential.Plans;

/// <summary>Parts of a plan as plans of their own, to be asked for alone.</summary>
internal static class PlanParts
{
    // These compute their operands for null too.
    private static readonly HashSet<string> OfNulls = ["<=>", "isnull", "isnotnull", "coalesce", "case", "and", "or"];

    /// <summary>What depends on no row, each in a plan of one row.</summary>
    public static IEnumerable<Plan> Constants(Plan plan) => PlanExpressions.Of(plan)
        .SelectMany(expression => expression.DescendantsAndSelf())
        .Where(part => part is ScalarCall or Cast && !part.DescendantsAndSelf().Any(inner => inner is Attribute or AggregateCall))
        .Distinct()
        .Select(constant => Alone(new LocalRows([[1]], Plan.NewOutput(new StructType().Add("one", new IntegerType()))), constant));

    /// <summary>The dates that are computed.</summary>
    public static IEnumerable<Plan> Dates(Plan plan) => Calls(plan).Where(part => part.Call.Type is DateType).Select(part => Alone(part.Rows, part.Call));

    /// <summary>The operands that Spark need not compute, on the rows where it does not: another before them is null.</summary>
    public static IEnumerable<Plan> SkippedOperands(Plan plan) =>
        from part in Calls(plan)
        where !OfNulls.Contains(part.Call.Function)
        from second in Enumerable.Range(1, Math.Max(part.Call.Arguments.Count - 1, 0))
        from first in Enumerable.Range(0, second)
        let isNull = new ScalarCall("isnull", [part.Call.Arguments[first]], new BooleanType(), false)
        select Alone(new Filter(part.Rows, isNull), part.Call.Arguments[second]);

    private static IEnumerable<(Plan Rows, ScalarCall Call)> Calls(Plan plan) => plan.Children.SelectMany(Calls).Concat(plan switch
    {
        Project project => Calls(project.Child, project.Columns),
        Filter filter => Calls(filter.Child, [filter.Condition]),
        Aggregate aggregate => Calls(aggregate.Child, [.. aggregate.Keys, .. aggregate.Columns]),
        _ => [],
    });

    private static IEnumerable<(Plan Rows, ScalarCall Call)> Calls(Plan rows, IEnumerable<Expression> expressions) => expressions
        .SelectMany(expression => expression.DescendantsAndSelf())
        .OfType<ScalarCall>()
        .Where(call => !call.DescendantsAndSelf().Any(part => part is AggregateCall))
        .Distinct()
        .Select(call => (rows, call));

    private static Project Alone(Plan rows, Expression part) => new(rows, [new Alias(part, "part", Plan.NextId())]);
}
