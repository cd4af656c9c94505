using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.Differential.Plans;

/// <summary>The operands that Spark need not compute, each as a plan of the rows where it does not.</summary>
internal static class SkippedOperands
{
    // These compute no operand for null: nothing in them is skipped.
    private static readonly HashSet<string> OfNulls = ["<=>", "isnull", "isnotnull", "coalesce", "case", "and", "or"];

    public static IEnumerable<Plan> Of(Plan plan) => plan.Children.SelectMany(Of).Concat(plan switch
    {
        Project project => Of(project.Child, project.Columns),
        Filter filter => Of(filter.Child, [filter.Condition]),
        Aggregate aggregate => Of(aggregate.Child, [.. aggregate.Keys, .. aggregate.Columns]),
        _ => [],
    });

    private static IEnumerable<Plan> Of(Plan rows, IEnumerable<Expression> expressions) =>
        from call in expressions.SelectMany(expression => expression.DescendantsAndSelf()).OfType<ScalarCall>().Distinct()
        where !OfNulls.Contains(call.Function) && !call.DescendantsAndSelf().Any(part => part is AggregateCall)
        from second in Enumerable.Range(1, Math.Max(call.Arguments.Count - 1, 0))
        from first in Enumerable.Range(0, second)
        select Where(rows, call.Arguments[first], call.Arguments[second]);

    private static Project Where(Plan rows, Expression isNull, Expression operand) => new(
        new Filter(rows, new ScalarCall("isnull", [isNull], new BooleanType(), false)), [new Alias(operand, "operand", Plan.NextId())]);
}
