using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames;

/// <summary>Rows grouped by keys, made by <see cref="DataFrame.GroupBy(Column[])"/>.</summary>
public sealed class RelationalGroupedDataset
{
    private readonly DataFrame _frame;
    private readonly EquatableArray<Expression> _keys;
    private readonly IReadOnlyList<Attribute> _beneath;
    private readonly EquatableArray<EquatableArray<int>>? _sets;
    private readonly (Expression Column, IReadOnlyList<Literal> Values)? _pivot;

    internal RelationalGroupedDataset(
        DataFrame frame,
        EquatableArray<Expression> keys,
        IReadOnlyList<Attribute> beneath,
        EquatableArray<EquatableArray<int>>? sets = null,
        (Expression Column, IReadOnlyList<Literal> Values)? pivot = null) =>
        (_frame, _keys, _beneath, _sets, _pivot) = (frame, keys, beneath, sets, pivot);

    /// <summary>One row per group: the keys, then the aggregates.</summary>
    /// <param name="expr">An aggregate, or an expression over aggregates and keys.</param>
    /// <param name="exprs">More of them.</param>
    /// <exception cref="AnalysisException">An expression uses a column that is no key outside an aggregate.</exception>
    public DataFrame Agg(Column expr, params Column[] exprs)
    {
        var scope = new Scope(_frame.Plan);
        var columns = Resolver.ResolveColumns([expr, .. exprs], scope, seesAliases: _pivot is null);
        var rows = Beneath.Show(_frame.Plan, [.. _beneath, .. scope.Found]);
        if (scope.UsedAliases.Count > 0)
        {
            return _sets is not null ? throw new AnalysisException("An alias is not used in the same Agg behind Rollup or Cube: add what uses it with WithColumn after it.")
                : new DataFrame(_frame.Session, new LateralAliases(scope.UsedAliases).Build([.. _keys, .. columns], values => Grouping.Build(rows, _keys, values, _sets)));
        }

        var values = _pivot is { } pivot ? Pivots.Columns(pivot.Column, pivot.Values, columns) : columns;
        return new DataFrame(_frame.Session, Grouping.Build(rows, _keys, [.. _keys, .. values], _sets));
    }

    /// <summary>One row per group: the keys, then an aggregate of each column, named <c>function(column)</c>.</summary>
    /// <param name="exprs">The name of the aggregate function by column, such as <c>{ ["qty"] = "sum" }</c>; the column <c>*</c> stands for all rows.</param>
    /// <exception cref="AnalysisException">There is no such column or function.</exception>
    public DataFrame Agg(IDictionary<string, string> exprs) => exprs.Select(pair => Column.Call(NameOf(pair.Value), Functions.Col(pair.Key))).ToList() is [var first, .. var more]
        ? Agg(first, [.. more])
        : throw new AnalysisException("Name at least one column to aggregate.");

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

    /// <inheritdoc cref="Avg"/>
    public DataFrame Mean(params string[] colNames) => Avg(colNames);

    /// <summary>Computes the aggregates for each value of a column, as columns of their own. The values are looked up now, which runs the plan, and sorted.</summary>
    /// <param name="pivotColumn">The name of the column.</param>
    /// <exception cref="AnalysisException">There is no such column, or it has more than 10,000 values, or NaN among them.</exception>
    public RelationalGroupedDataset Pivot(string pivotColumn) => Pivot(Functions.Col(pivotColumn));

    /// <inheritdoc cref="Pivot(string)"/>
    /// <param name="pivotColumn">The column.</param>
    public RelationalGroupedDataset Pivot(Column pivotColumn)
    {
        var values = _frame.Select(pivotColumn.As("value")).Distinct().OrderBy("value").Limit(Pivots.MostValues + 1).Collect();
        return values.Count > Pivots.MostValues
            ? throw Pivots.TooMany(pivotColumn.ToString())
            : Pivot(pivotColumn, values.Select(row => new Literal(row[0], row.Schema.Fields[0].DataType)).ToList());
    }

    /// <summary>Computes the aggregates for each of some values of a column, as columns of their own named after the values; with several aggregates <c>value_aggregate</c>.</summary>
    /// <param name="pivotColumn">The name of the column.</param>
    /// <param name="values">The values, constants.</param>
    /// <exception cref="AnalysisException">There is no such column, or a value has another type or is NaN.</exception>
    public RelationalGroupedDataset Pivot(string pivotColumn, IEnumerable<object?> values) => Pivot(Functions.Col(pivotColumn), values);

    /// <inheritdoc cref="Pivot(string, IEnumerable{object?})"/>
    /// <param name="pivotColumn">The column.</param>
    /// <param name="values">The values, constants.</param>
    public RelationalGroupedDataset Pivot(Column pivotColumn, IEnumerable<object?> values) => Pivot(pivotColumn, values.Select(Literals.Of).ToList());

    private RelationalGroupedDataset Pivot(Column pivotColumn, List<Literal> values)
    {
        if (_sets is not null || _pivot is not null)
        {
            throw new AnalysisException("Pivot comes once, after GroupBy: not after Rollup, Cube or another Pivot.");
        }

        Pivots.RefuseNaN(pivotColumn.ToString(), values);
        var scope = new Scope(_frame.Plan);
        var column = Resolver.Resolve(pivotColumn.Expression, scope);
        return new(_frame, _keys, [.. _beneath, .. scope.Found], null, (column, values));
    }

    private DataFrame Each(Func<string, Column> aggregate, string[] names)
    {
        var columns = names.Length > 0 ? System.Array.ConvertAll(names, Numeric) : [.. _frame.Plan.Output.Where(column => column.Type is NumericType && !_keys.Contains(column)).Select(column => column.Name)];
        return columns.Length == 0
            ? throw new AnalysisException("No column is a number: name at least one column to aggregate.")
            : Agg(aggregate(columns[0]), [.. columns.Skip(1).Select(aggregate)]);
    }

    private string Numeric(string name) => Resolver.Resolve(new ColumnName(name), new Scope(_frame.Plan)).Type is var type and not NumericType
        ? throw new AnalysisException($"Column '{name}' is of type '{type}', not a number: Sum, Avg, Mean, Max and Min of groups take numbers. Use Agg with the function of that name.")
        : name;

    // Names of functions that only this way of calling them has, or that name the column otherwise.
    private static string NameOf(string function) => FunctionCatalog.NameOf(function) switch
    {
        "mean" or "average" => "avg",
        "std" => "stddev",
        "size" => "count",
        var name => name,
    };
}
