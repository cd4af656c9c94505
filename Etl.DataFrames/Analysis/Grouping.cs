using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Analysis;

/// <summary>Builds and checks aggregations.</summary>
internal static class Grouping
{
    /// <summary>Whether an expression needs its rows grouped. An aggregate over a window does not.</summary>
    public static bool IsAggregate(Expression expression) => expression.HasAggregate;

    /// <summary>The aggregation of a relation.</summary>
    /// <param name="child">The rows to group.</param>
    /// <param name="keys">What to group by: attributes and aliases.</param>
    /// <param name="columns">The output, resolved.</param>
    /// <param name="sets">For rollup and cube: the keys that each total has.</param>
    /// <exception cref="AnalysisException">A column is used outside an aggregate and is no key.</exception>
    public static Aggregate Build(Plan child, EquatableArray<Expression> keys, EquatableArray<Expression> columns, EquatableArray<EquatableArray<int>>? sets = null)
    {
        foreach (var key in keys.Where(IsAggregate))
        {
            throw new AnalysisException($"GroupBy cannot use the aggregate '{ColumnText.Of(Value(key))}': aggregate first, then group the result.");
        }

        foreach (var key in keys)
        {
            Windows.Refuse("GroupBy", Value(key));
            Generators.Refuse("GroupBy", Value(key));
            Equality.Require("GroupBy", Value(key));
        }

        var whole = keys.ToHashSet(ExpressionComparer.Instance);
        var values = keys.Select(Value).ToHashSet(ExpressionComparer.Instance);
        foreach (var column in columns)
        {
            if (!whole.Contains(column))
            {
                Check(column, values);
            }

            Generators.Refuse("Agg", column);
        }

        return sets is null ? Plain(child, keys.Map(Value), columns) : WithTotals(child, keys, columns, sets);
    }

    // In a loop: an expression is as deep as a program makes it.
    private static void Check(Expression column, HashSet<Expression> keys)
    {
        var open = new Stack<Expression>([column]);
        while (open.TryPop(out var next))
        {
            if (next is AggregateCall || keys.Contains(next))
            {
                continue;
            }

            if (next is Attribute attribute)
            {
                throw new AnalysisException(
                    $"Column '{attribute.Name}' is neither grouped by nor inside an aggregate. Add it to GroupBy or wrap it, for example in Max.");
            }

            foreach (var part in (next is WindowCall window ? Operands(window) : next.Children).Reverse())
            {
                open.Push(part);
            }
        }
    }

    private static Aggregate Plain(Plan child, EquatableArray<Expression> keys, EquatableArray<Expression> columns)
    {
        foreach (var column in columns)
        {
            GroupingSets.Refuse(column);
        }

        return new Aggregate(child, keys, columns);
    }

    // The keys get names of their own beneath: above they are null in some totals, whatever they are here.
    private static Aggregate WithTotals(Plan child, EquatableArray<Expression> keys, EquatableArray<Expression> columns, EquatableArray<EquatableArray<int>> sets)
    {
        EquatableArray<Expression> values = keys.Map(Value);
        var output = GroupingSets.Complete(columns, values).Select(column => column is Attribute key && values.Contains(key, ExpressionComparer.Instance)
            ? new Alias(key, key.Name, Plan.NextId()) { MayMiss = true }
            : column is Alias alias && values.Contains(alias.Child, ExpressionComparer.Instance) ? alias with { MayMiss = true } : column);
        return new Aggregate(child, values, [.. output]) { Sets = sets };
    }

    // What a window needs of each row: it is computed over the groups.
    private static IEnumerable<Expression> Operands(WindowCall window) => window.Function.Children.Concat(window.Partitions).Concat(window.Orders);

    private static Expression Value(Expression key) => key is Alias alias ? alias.Child : key;
}
