using Etl.DataFrames.Analysis;
using Etl.DataFrames.Expressions;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames;

/// <summary>
/// A value computed for each row: a column of a frame, a constant, or a function of other columns. Immutable.
/// Columns made by <see cref="Functions.Col"/> are looked up by name in the frame that uses them; <c>frame["name"]</c> belongs to that frame.
/// </summary>
public sealed partial class Column
{
    internal Column(Expression expression) => Expression = expression;

    internal Expression Expression { get; }

    /// <summary>Gives the value a name.</summary>
    /// <param name="alias">The name of the column in the result.</param>
    public Column As(string alias) => new(new Alias(Unnamed(Expression), alias, Plan.NextId()));

    /// <summary>Names the columns of a function that gives several, such as <see cref="Functions.PosExplode"/>.</summary>
    /// <param name="alias">A name for each.</param>
    public Column As(IEnumerable<string> alias) => new(new AliasList(Unnamed(Expression), [.. alias]));

    /// <inheritdoc cref="As(string)"/>
    public Column Alias(string alias) => As(alias);

    /// <summary>Gives the value a name.</summary>
    /// <param name="alias">The name of the column in the result.</param>
    public Column Name(string alias) => As(alias);

    /// <summary>
    /// Converts the value to another type. ANSI: a value that does not fit is an error when the plan runs. Null stays null.
    /// </summary>
    /// <param name="to">The type as Spark SQL writes it, such as <c>decimal(18,2)</c>; <c>varchar(n)</c> and <c>char(n)</c> are <c>string</c>, whatever their length, as in Spark.</param>
    /// <exception cref="AnalysisException"><paramref name="to"/> is not a type.</exception>
    public Column Cast(string to) => Cast(DdlParser.ParseCastType(to));

    /// <inheritdoc cref="Cast(string)"/>
    public Column Cast(DataType to) => new(new Cast(Expression, to));

    /// <summary>Converts the value to another type, or to null where a value does not fit. Null stays null.</summary>
    /// <param name="to">The type as Spark SQL writes it, such as <c>decimal(18,2)</c>.</param>
    /// <exception cref="AnalysisException"><paramref name="to"/> is not a type.</exception>
    public Column TryCast(string to) => TryCast(DdlParser.ParseCastType(to));

    /// <inheritdoc cref="TryCast(string)"/>
    public Column TryCast(DataType to) => new(new Cast(Expression, to, IsTry: true));

    /// <summary>Adds a branch to <see cref="Functions.When"/>: the value where no condition before was true and this one is.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="value">The value, a <see cref="Column"/> or a constant.</param>
    /// <exception cref="AnalysisException">The column is not an open <c>When</c>.</exception>
    public Column When(Column condition, object? value) =>
        new(new OpenCase(Branches(), condition.Expression, Operand(value)));

    /// <summary>Ends a <see cref="Functions.When"/>: the value where no condition was true; without it that is null.</summary>
    /// <param name="value">The value, a <see cref="Column"/> or a constant.</param>
    /// <exception cref="AnalysisException">The column is not an open <c>When</c>.</exception>
    public Column Otherwise(object? value) => new(Branches().Call(Operand(value)));

    /// <summary>Computes an aggregate or a window function for each row, over the rows of its window.</summary>
    /// <param name="window">The window, such as <c>Window.PartitionBy("store").OrderBy("day")</c>.</param>
    public Column Over(WindowSpec window) => new(window.Over(Unnamed(Expression)));

    /// <summary>Computes an aggregate for each row, over all rows.</summary>
    public Column Over() => Over(WindowSpec.Whole);

    /// <summary>Sorts upwards, nulls first.</summary>
    public Column Asc() => AscNullsFirst();

    /// <summary>Sorts upwards, nulls first.</summary>
    public Column AscNullsFirst() => Order(ascending: true, nullsFirst: true);

    /// <summary>Sorts upwards, nulls last.</summary>
    public Column AscNullsLast() => Order(ascending: true, nullsFirst: false);

    /// <summary>Sorts downwards, nulls last.</summary>
    public Column Desc() => DescNullsLast();

    /// <summary>Sorts downwards, nulls first.</summary>
    public Column DescNullsFirst() => Order(ascending: false, nullsFirst: true);

    /// <summary>Sorts downwards, nulls last.</summary>
    public Column DescNullsLast() => Order(ascending: false, nullsFirst: false);

    /// <summary>The value as Spark would print it, such as <c>(a + 1)</c>.</summary>
    public override string ToString() => ColumnText.Of(Expression);

    /// <summary>Whether both are the same object: <c>==</c> builds a condition instead.</summary>
    /// <param name="obj">The other object.</param>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    internal static Column Call(string function, params ReadOnlySpan<Column> arguments)
    {
        var expressions = new Expression[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            expressions[i] = arguments[i].Expression;
        }

        return new Column(new FunctionCall(function, new EquatableArray<Expression>(expressions)));
    }

    private static Expression Operand(object? value) => Functions.Lit(value).Expression;

    private static Expression Unnamed(Expression expression) => expression is Alias alias ? alias.Child : expression;

    private Column Order(bool ascending, bool nullsFirst) => new(new SortOrder(Expression, ascending, nullsFirst));

    private OpenCase Branches() => OpenCase.Of(Expression)
        ?? throw new AnalysisException($"'{this}' is not an open When: start with Functions.When and call Otherwise once, at the end.");
}
