using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Analysis;

/// <summary>
/// Conditions and orders right behind an aggregation, which may compute aggregates of their own over its groups, as SQL's HAVING does:
/// <c>GroupBy("k").Agg(Sum("v")).Filter(Count("*") > 1)</c>.
/// </summary>
internal sealed class Having
{
    private readonly string _step;
    private readonly Aggregate _groups;
    private readonly HashSet<Expression> _keys;
    private readonly Dictionary<Expression, Expression> _added = new(ExpressionComparer.Instance);

    private Having(string step, Aggregate groups) => (_step, _groups, _keys) = (step, groups, groups.Keys.ToHashSet(ExpressionComparer.Instance));

    /// <summary>The aggregation with what the values need of its groups, and the values over its columns.</summary>
    /// <param name="step">The name of the step, for errors.</param>
    /// <param name="groups">The aggregation.</param>
    /// <param name="values">Resolved over its columns and those of the rows that it groups.</param>
    /// <exception cref="AnalysisException">A value uses a column that is neither in the output nor a key outside an aggregate, or an aggregate of the output.</exception>
    public static (Plan Rows, EquatableArray<Expression> Values) Resolve(string step, Aggregate groups, EquatableArray<Expression> values)
    {
        var having = new Having(step, groups);
        var over = values.Map(value => ExpressionMap.Replace(value, having.OfGroups));
        var added = GroupingSets.Complete([.. having._added.Values], groups.Keys);
        foreach (var column in groups.Sets is null ? added : [])
        {
            GroupingSets.Refuse(column);
        }

        return (new Aggregate(groups.Child, groups.Keys, [.. groups.Columns, .. added]) { Sets = groups.Sets }, over);
    }

    private Expression? OfGroups(Expression part) => part switch
    {
        AggregateCall call => Added(OfRows(call)),
        Attribute column when _groups.Index.WithId(column.Id) is not null => column,
        _ when _groups.Sets is null && _keys.Contains(part) => Added(part),
        Attribute column => throw new AnalysisException(
            $"Column '{column.Name}' is neither in the result nor grouped by nor inside an aggregate. Add it to GroupBy or wrap it, for example in Max."),
        _ => null,
    };

    private Attribute Added(Expression value)
    {
        if (!_added.TryGetValue(value, out var column))
        {
            column = value is Attribute ? value : new Alias(value, ColumnText.Of(value), Plan.NextId());
            _added.Add(value, column);
        }

        return NamedColumn.AttributeOf(column);
    }

    // The keys of a rollup or cube have ids of their own in the output.
    private Expression OfRows(AggregateCall call) => ExpressionMap.Replace(call, part => part is Attribute column && _groups.Child.Index.WithId(column.Id) is null
        ? KeyOf(column) ?? throw new AnalysisException(
            $"{_step} cannot use the aggregate '{ColumnText.Of(call)}': '{column.Name}' is a column of the result. Name a column of the rows that were grouped, or aggregate the result first.")
        : null);

    private Expression? KeyOf(Attribute column) => _groups.Sets is null ? null
        : _groups.Columns.OfType<Alias>().FirstOrDefault(alias => alias.Id == column.Id && _keys.Contains(alias.Child))?.Child;
}
