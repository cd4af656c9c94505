using Etl.DataFrames.Plans.Expressions;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Sql;

/// <summary>Writes expressions over the columns of one SELECT.</summary>
/// <param name="dialect">The engine's dialect.</param>
/// <param name="context">What the statement collects.</param>
/// <param name="scope">The columns, by attribute id.</param>
/// <param name="keys">What the SELECT groups by: it must be written the same wherever it is used.</param>
internal sealed class ExpressionWriter(
    SqlDialect dialect, SqlContext context, IReadOnlyDictionary<long, SqlColumn> scope, IReadOnlyDictionary<Expression, string>? keys = null)
{
    public string Write(Expression expression) => expression switch
    {
        _ when keys is not null && keys.TryGetValue(expression, out var key) => key,
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
    public SqlColumn WriteColumn(Expression expression)
    {
        var value = expression is Alias alias ? alias.Child : expression;
        var text = Write(value);
        var isColumn = value is Attribute attribute && scope[attribute.Id] is { IsColumn: true } column && column.Text == text;
        return new SqlColumn(text, isColumn, IsConstant(value));
    }

    /// <summary>Whether no row decides the value.</summary>
    public bool IsConstant(Expression expression) => expression switch
    {
        Attribute attribute => scope[attribute.Id].IsConstant,
        AggregateCall => false,
        _ => expression.Children.All(IsConstant),
    };

    private string Call(
        string function, IReadOnlyDictionary<string, Translation> table, Plans.EquatableArray<Expression> arguments, Expression call, bool distinct) =>
        table.TryGetValue(function, out var translation)
            ? translation(new SqlCall(function, [.. arguments.Select(Write)], arguments, call.Type, distinct, context))
            : throw new UnsupportedOperationException(dialect.Engine, $"function '{function}'", "No exact translation is known yet.");
}
