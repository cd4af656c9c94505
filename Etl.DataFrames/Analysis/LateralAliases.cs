using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Analysis;

/// <summary>Columns of a Select or Agg that use an alias further left in it: <c>Select((Col("x") + 1).As("a"), (Col("a") * 2).As("b"))</c>. An alias that is used is a step of its own.</summary>
/// <param name="used">The ids of the aliases that are used.</param>
internal sealed class LateralAliases(IReadOnlySet<long> used)
{
    /// <summary>Lets the columns further right find a column, if it has an alias.</summary>
    /// <param name="written">The column as written.</param>
    /// <param name="resolved">What it is.</param>
    /// <param name="scope">Where the columns look.</param>
    /// <returns>The column.</returns>
    /// <exception cref="AnalysisException">It uses an alias and has no name.</exception>
    public static Expression Offer(Column written, Expression resolved, Scope scope)
    {
        if (written.Expression is Alias && resolved is Alias { HasGenerator: false } alias)
        {
            scope.Offer(alias);
        }
        else if (scope.UsedAliases.Count > 0 && resolved is Alias && new LateralAliases(scope.UsedAliases).Uses(resolved))
        {
            throw new AnalysisException($"'{written}' uses an alias of the same step: give it a name with As.");
        }

        return resolved;
    }

    /// <summary>The columns over rows that have what they use.</summary>
    /// <param name="columns">The columns, resolved.</param>
    /// <param name="rows">The rows, given the columns that use no alias: groups or elements are made for those.</param>
    /// <exception cref="AnalysisException">An alias is used in an aggregate, a window or a function that makes rows, or without a name.</exception>
    public Plan Build(EquatableArray<Expression> columns, Func<EquatableArray<Expression>, Plan> rows)
    {
        foreach (var column in columns)
        {
            Check(column);
        }

        EquatableArray<Expression> first = [.. columns.Where(column => !Uses(column))];
        var plan = rows(first);
        var output = new List<Expression>(columns.Count);
        foreach (var column in columns)
        {
            var isThere = first.Contains(column, ReferenceEqualityComparer.Instance) && plan.Index.WithId(NamedColumn.IdOf(column)) is not null;
            if (!isThere && column is Alias alias && used.Contains(alias.Id))
            {
                plan = new Extend(plan, (Alias)Known(alias, plan));
                isThere = true;
            }

            output.Add(isThere ? NamedColumn.AttributeOf(column) : Known(column, plan));
        }

        return new Project(plan, [.. output]);
    }

    private bool Uses(Expression expression) => expression.DescendantsAndSelf().Any(IsUse);

    private bool IsUse(Expression part) => part is Attribute attribute && used.Contains(attribute.Id);

    private void Check(Expression column)
    {
        if (column.DescendantsAndSelf().FirstOrDefault(part => part is AggregateCall or WindowCall or GeneratorCall && Uses(part)) is { } part)
        {
            throw new AnalysisException($"'{ColumnText.Of(part)}' uses '{NameIn(part)}' of the same step, which Spark allows neither in aggregates nor in windows nor in what makes rows. Add that with WithColumn first.");
        }
    }

    private string NameIn(Expression part) => part.DescendantsAndSelf().OfType<Attribute>().First(IsUse).Name;

    private static Expression Known(Expression column, Plan rows) => column.DescendantsAndSelf().OfType<Attribute>().FirstOrDefault(attribute => rows.Index.WithId(attribute.Id) is null) is { } unknown
        ? throw new AnalysisException($"'{ColumnText.Of(column)}' uses an alias of the same step and '{unknown.Name}', which is no column of the groups. Use two steps.")
        : column;
}
