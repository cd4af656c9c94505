using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Sql;

/// <summary>Writes expressions over the columns of one SELECT.</summary>
/// <param name="dialect">The engine's dialect.</param>
/// <param name="context">What the statement collects.</param>
/// <param name="scope">The columns, by attribute id.</param>
/// <param name="keys">What the SELECT groups by: it must be written the same wherever it is used.</param>
internal sealed class ExpressionWriter(
    SqlDialect dialect, SqlContext context, Dictionary<long, SqlColumn> scope, IReadOnlyDictionary<Expression, string>? keys = null)
{
    private readonly Dictionary<int, string> _variables = [];

    public string Write(Expression expression) => context.Short(DeepCall.Run((Writer: this, expression), static call => call.Writer.WriteWhole(call.expression)));

    /// <summary>Writes an expression as a column of the output.</summary>
    public SqlColumn WriteColumn(Expression expression)
    {
        var value = expression is Alias alias ? alias.Child : expression;
        var text = Write(value);
        var isColumn = value is Attribute attribute && scope[attribute.Id] is { IsColumn: true } column && column.Text == text;
        return new SqlColumn(text, isColumn, IsConstant(value), UsesWindow(value), context.IsLong(text));
    }

    /// <summary>Writes what must all hold, each for itself.</summary>
    public IEnumerable<string> WriteAll(Expression condition) =>
        (condition is ScalarCall { Function: "and" } call && keys?.ContainsKey(condition) != true ? Operands(call) : new Stack<Expression>([condition])).Select(Write);

    /// <summary>Whether no row decides the value.</summary>
    public bool IsConstant(Expression expression)
    {
        foreach (var part in expression.DescendantsAndSelf())
        {
            if (part is AggregateCall or WindowCall || (part is Attribute attribute && !scope[attribute.Id].IsConstant) || (part is ScalarCall call && Chance.Has(call.Function)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a value is computed over a window of this SELECT, or by chance: written into another clause it would be another value.</summary>
    public bool UsesWindow(Expression expression)
    {
        foreach (var part in expression.DescendantsAndSelf())
        {
            if (part is WindowCall || (part is Attribute attribute && scope[attribute.Id].HasWindow) || (part is ScalarCall call && Chance.Has(call.Function)))
            {
                return true;
            }
        }

        return false;
    }

    private string WriteWhole(Expression expression) => expression switch
    {
        _ when keys is not null && keys.TryGetValue(expression, out var key) => key,
        Attribute attribute => scope[attribute.Id].Text,
        LambdaVariable variable => _variables[variable.Place],
        Alias alias => Write(alias.Child),
        Literal literal => dialect.Literal(literal, context),
        Cast cast => dialect.Cast(cast, Write(cast.Child), context),
        ScalarCall { Function: "and" or "or" } call => Call(dialect.Scalars, NewCall(call.Function, [.. Operands(call)], call)),
        ScalarCall call => Call(dialect.Scalars, NewCall(call.Function, call.Arguments, call)),
        AggregateCall call => Aggregate(call, over: ""),
        WindowCall call => Window(call),
        SortOrder order => $"{dialect.SortKey(order.Child.Type, Write(order.Child))} {(order.Ascending ? "ASC" : "DESC")} NULLS {(order.NullsFirst ? "FIRST" : "LAST")}",
        _ => throw new InternalErrorException($"no SQL for '{expression.GetType().Name}'"),
    };

    // a AND b AND c is one operator with three operands.
    private Stack<Expression> Operands(ScalarCall call)
    {
        var operands = new Stack<Expression>();
        Expression rest = call;
        while (rest is ScalarCall same && same.Function == call.Function && (ReferenceEquals(rest, call) || keys?.ContainsKey(rest) != true))
        {
            operands.Push(same.Arguments[1]);
            rest = same.Arguments[0];
        }

        operands.Push(rest);
        return operands;
    }

    private string Window(WindowCall window)
    {
        var over = WindowSql.Over(window, dialect.EmptyFrame, Write);
        return window.Function switch
        {
            AggregateCall call => Aggregate(call, over),
            WindowFunction call => Call(dialect.Windows, NewCall(call.Function, call.Arguments, call) with { Over = over, IgnoreNulls = call.IgnoreNulls }),
            var other => throw new InternalErrorException($"'{other.GetType().Name}' has no window"),
        };
    }

    private string Aggregate(AggregateCall call, string over)
    {
        var behind = call.Condition is { } condition ? $" FILTER (WHERE {Write(condition)}){over}" : over;
        var text = Call(dialect.Aggregates, NewCall(call.Function, call.Arguments, call) with { Distinct = call.Distinct, IgnoreNulls = call.IgnoreNulls, Over = behind });
        return text.Contains(behind, StringComparison.Ordinal)
            ? text
            : throw new UnsupportedOperationException(
                dialect.Engine, $"'{ColumnText.Of(call)}' {(over.Length > 0 ? "over a window" : "in a pivot")}", "Aggregate by groups and join the result.");
    }

    private SqlCall NewCall(string function, EquatableArray<Expression> arguments, Expression call) =>
        new(function, arguments.Map(argument => argument is Lambda ? "" : Write(argument)), arguments, call.Type, Distinct: false, context) { WriteLambda = WriteLambda };

    // How a lambda is written, and with what in place of its variables, is up to the function. A value of a step before may bring another lambda with the same places.
    private string WriteLambda(Lambda lambda, IReadOnlyList<string> variables)
    {
        var outer = lambda.Parameters.Map(variable => _variables.GetValueOrDefault(variable.Place, ""));
        Assign(lambda, variables);
        var text = Write(lambda.Body);
        Assign(lambda, outer);
        return text;
    }

    private void Assign(Lambda lambda, IReadOnlyList<string> texts)
    {
        for (var i = 0; i < lambda.Parameters.Count; i++)
        {
            _variables[lambda.Parameters[i].Place] = texts[i];
        }
    }

    private string Call(IReadOnlyDictionary<string, Translation> table, SqlCall call) => table.TryGetValue(call.Function, out var translation)
        ? translation(call)
        : throw new UnsupportedOperationException(dialect.Engine, $"function '{call.Function}'", "No exact translation is known yet.");
}
