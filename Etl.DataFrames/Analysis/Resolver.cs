using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Analysis;

/// <summary>Turns what a user wrote into typed expressions over the columns of a relation.</summary>
internal static class Resolver
{
    /// <summary>Resolves a value.</summary>
    public static Expression Resolve(Expression expression, Scope scope) => expression switch
    {
        ColumnName column => scope.Find(column.Name),
        Attribute attribute => scope.Find(attribute),
        Literal literal => literal,
        FunctionCall call => FunctionCatalog.Bind(call, [.. call.Arguments.Select(argument => Argument(call, argument, scope))]),
        Cast cast => CastRules.Check(new Cast(Resolve(cast.Child, scope), cast.DataType)),
        Alias alias => alias with { Child = Resolve(alias.Child, scope) },
        SortOrder order => order with { Child = Resolve(order.Child, scope) },
        ScalarCall or AggregateCall => expression,
        Star => throw new AnalysisException("'*' stands for columns, not for a value: use it in Select or in Count."),
        _ => throw new InternalErrorException($"no rule resolves '{expression.GetType().Name}'"),
    };

    /// <summary>Resolves the columns of an output: every value gets a name, a star becomes the columns it stands for.</summary>
    public static EquatableArray<Expression> ResolveColumns(IEnumerable<Column> columns, Scope scope) =>
        [.. columns.SelectMany<Column, Expression>(column =>
            column.Expression is Star star ? scope.Star(star.Qualifier) : [ResolveColumn(column, scope)])];

    /// <summary>Resolves a value and names it as Spark would if it has no name yet.</summary>
    public static Expression ResolveColumn(Column column, Scope scope)
    {
        var resolved = Resolve(column.Expression, scope);
        return resolved is Attribute or Alias ? resolved : new Alias(resolved, ColumnText.NameOf(column.Expression), Plan.NextId());
    }

    // count(*) counts rows: the star is not expanded.
    private static Expression Argument(FunctionCall call, Expression argument, Scope scope) =>
        argument is Star && call.Function == "count" ? FunctionCatalog.RowMarker : Resolve(argument, scope);
}
