using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Analysis;

/// <summary>Builds and checks aggregations.</summary>
internal static class Grouping
{
    /// <summary>Whether an expression needs its rows grouped. An aggregate over a window does not.</summary>
    public static bool IsAggregate(Expression expression) => expression switch
    {
        AggregateCall => true,
        WindowCall window => Operands(window).Any(IsAggregate),
        _ => expression.Children.Any(IsAggregate),
    };

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
        }

        foreach (var column in columns)
        {
            Check(column, keys, isKey: keys.Contains(column));
            Generators.Refuse("Agg", column);
        }

        return sets is null ? Plain(child, [.. keys.Select(Value)], columns) : WithTotals(child, keys, columns, sets);
    }

    private static void Check(Expression expression, EquatableArray<Expression> keys, bool isKey)
    {
        if (isKey || expression is AggregateCall || keys.Any(key => Value(key) == expression))
        {
            return;
        }

        if (expression is Attribute attribute)
        {
            throw new AnalysisException(
                $"Column '{attribute.Name}' is neither grouped by nor inside an aggregate. Add it to GroupBy or wrap it, for example in Max.");
        }

        foreach (var child in expression is WindowCall window ? Operands(window) : expression.Children)
        {
            Check(child, keys, isKey: false);
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
        EquatableArray<Expression> values = [.. keys.Select(Value)];
        var output = GroupingSets.Complete(columns, values).Select(column => column is Attribute key && values.Contains(key)
            ? new Alias(key, key.Name, Plan.NextId()) { MayMiss = true }
            : column is Alias alias && values.Contains(alias.Child) ? alias with { MayMiss = true } : column);
        return new Aggregate(child, values, [.. output]) { Sets = sets };
    }

    // What a window needs of each row: it is computed over the groups.
    private static IEnumerable<Expression> Operands(WindowCall window) => window.Function.Children.Concat(window.Partitions).Concat(window.Orders);

    private static Expression Value(Expression key) => key is Alias alias ? alias.Child : key;
}
