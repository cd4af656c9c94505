using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;

namespace Etl.DataFrames;

/// <summary>Rows grouped by keys, made by <see cref="DataFrame.GroupBy(Column[])"/>.</summary>
public sealed class RelationalGroupedDataset
{
    private readonly DataFrame _frame;
    private readonly EquatableArray<Expression> _keys;

    internal RelationalGroupedDataset(DataFrame frame, EquatableArray<Expression> keys) => (_frame, _keys) = (frame, keys);

    /// <summary>One row per group: the keys, then the aggregates.</summary>
    /// <param name="expr">An aggregate, or an expression over aggregates and keys.</param>
    /// <param name="exprs">More of them.</param>
    /// <exception cref="AnalysisException">An expression uses a column that is no key outside an aggregate.</exception>
    public DataFrame Agg(Column expr, params Column[] exprs)
    {
        var columns = Resolver.ResolveColumns([expr, .. exprs], new Scope(_frame.Plan));
        return new DataFrame(_frame.Session, Grouping.Build(_frame.Plan, _keys, [.. _keys, .. columns]));
    }

    /// <summary>The number of rows per group, in a column <c>count</c>.</summary>
    public DataFrame Count() => Agg(Functions.Count("*").As("count"));

    /// <summary>The sums of columns per group, named <c>sum(column)</c>.</summary>
    /// <param name="colNames">The columns.</param>
    public DataFrame Sum(params string[] colNames) => Each(Functions.Sum, colNames);

    /// <summary>The largest values of columns per group, named <c>max(column)</c>.</summary>
    /// <param name="colNames">The columns.</param>
    public DataFrame Max(params string[] colNames) => Each(Functions.Max, colNames);

    /// <summary>The smallest values of columns per group, named <c>min(column)</c>.</summary>
    /// <param name="colNames">The columns.</param>
    public DataFrame Min(params string[] colNames) => Each(Functions.Min, colNames);

    /// <summary>The means of columns per group, named <c>avg(column)</c>.</summary>
    /// <param name="colNames">The columns.</param>
    public DataFrame Avg(params string[] colNames) => Each(Functions.Avg, colNames);

    private DataFrame Each(Func<string, Column> aggregate, string[] names) => names.Length == 0
        ? throw new AnalysisException("Name at least one column to aggregate.")
        : Agg(aggregate(names[0]), [.. names.Skip(1).Select(aggregate)]);
}
