using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;

namespace Etl.Differential.Plans;

/// <summary>The expressions of a plan.</summary>
internal static class PlanExpressions
{
    /// <summary>Those of every step; a table's are its columns.</summary>
    public static IEnumerable<Expression> Of(Plan plan) => plan.Children.SelectMany(Of).Concat(plan switch
    {
        Project project => project.Columns,
        Extend extend => [extend.Added],
        Aggregate aggregate => [.. aggregate.Keys, .. aggregate.Columns],
        Filter filter => [filter.Condition],
        Join { Condition: { } condition } => [condition],
        Sort sort => sort.Orders,
        Generate generate => [generate.Generator],
        _ => plan.Output,
    });
}
