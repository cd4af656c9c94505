using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;
using Etl.Differential.Shapes;

namespace Etl.Differential.Comparing;

/// <summary>
/// Which columns come from sums of floating-point numbers, or from functions of the mathematical library. Such a sum depends on the order in which an engine
/// meets the rows, and such a function on the library: the last digits are nobody's.
/// </summary>
internal static class Approximation
{
    public static HashSet<long> Columns(Plan plan)
    {
        var columns = plan.Children.SelectMany(Columns).ToHashSet();
        columns.UnionWith(plan switch
        {
            Project project => Of(project.Columns, columns),
            Extend extend => Of([extend.Added], columns),
            Aggregate aggregate => Of(aggregate.Columns, columns),
            Union union => union.Columns
                .Where((_, i) => columns.Contains(union.Left.Output[i].Id) || columns.Contains(union.Right.Output[i].Id))
                .Select(column => column.Id),
            _ => [],
        });
        return columns;
    }

    private static List<long> Of(IEnumerable<Expression> expressions, HashSet<long> columns) =>
        [.. expressions.Where(expression => IsApproximate(expression, columns)).Select(column => NamedColumn.AttributeOf(column).Id)];

    private static bool IsApproximate(Expression expression, HashSet<long> columns) => expression.DescendantsAndSelf().Any(part => part switch
    {
        DataFrames.Plans.Expressions.Attribute attribute => columns.Contains(attribute.Id),
        ScalarCall call => RealShapes.Names.Contains(call.Function),
        AggregateCall { Function: "sum" or "avg" or "try_sum" or "try_avg" } call => call.Arguments[0].Type is DoubleType or FloatType,
        AggregateCall call => IsStatistic(call.Function),
        _ => false,
    });

    private static bool IsStatistic(string function) =>
        function is "stddev_samp" or "stddev_pop" or "var_samp" or "var_pop" or "skewness" or "kurtosis" or "product" or "corr" or "covar_pop" or "covar_samp";
}
