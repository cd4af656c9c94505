using Etl.DataFrames.Plans.Expressions;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Sql;

/// <summary>Writes expressions over the columns of one SELECT.</summary>
internal sealed class ExpressionWriter(SqlDialect dialect, SqlContext context, IReadOnlyDictionary<long, SqlColumn> scope)
{
    public string Write(Expression expression) => expression switch
    {
        Attribute attribute => scope[attribute.Id].Text,
        Alias alias => Write(alias.Child),
        Literal literal => dialect.Literal(literal, context),
        Cast cast => dialect.Cast(cast, Write(cast.Child), context),
        ScalarCall call => Call(call.Function, dialect.Scalars, call.Arguments, call, distinct: false),
        AggregateCall call => Call(call.Function, dialect.Aggregates, call.Arguments, call, call.Distinct),
        SortOrder order => $"{Write(order.Child)} {(order.Ascending ? "ASC" : "DESC")} NULLS {(order.NullsFirst ? "FIRST" : "LAST")}",
        _ => throw new InternalErrorException($"no SQL for '{expression.GetType().Name}'"),
    };

    /// <summary>Writes an expression as a column of the output.</summary>
    public SqlColumn WriteColumn(Expression expression) => expression switch
    {
        Attribute attribute => scope[attribute.Id],
        Alias { Child: Attribute attribute } => scope[attribute.Id],
        _ => new SqlColumn(Write(expression), IsColumn: false),
    };

    private string Call(
        string function, IReadOnlyDictionary<string, Translation> table, Plans.EquatableArray<Expression> arguments, Expression call, bool distinct) =>
        table.TryGetValue(function, out var translation)
            ? translation(new SqlCall(function, [.. arguments.Select(Write)], arguments, call.Type, distinct, context))
            : throw new UnsupportedOperationException(dialect.Engine, $"function '{function}'", "No exact translation is known yet.");
}
