using Etl.DataFrames.Analysis;
using Etl.DataFrames.Parsing;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames;

/// <summary>The functions of Spark SQL. Meant for <c>using static Etl.DataFrames.Functions;</c>.</summary>
public static partial class Functions
{
    /// <summary>The column of a name, looked up in the frame that uses it. <c>*</c> stands for all columns, <c>alias.name</c> for one of a frame with an alias.</summary>
    /// <param name="columnName">The name, case-insensitive.</param>
    public static Column Col(string columnName) => new(columnName switch
    {
        "*" => new Star(null),
        _ when columnName.EndsWith(".*", StringComparison.Ordinal) => new Star(columnName[..^2]),
        _ => new ColumnName(columnName),
    });

    /// <summary>An expression as Spark SQL writes it, such as <c>CASE WHEN qty > 0 THEN price * qty END AS amount</c>. It becomes the same tree that these functions build.</summary>
    /// <param name="expr">The text. Values do not belong in it: put them in <see cref="Lit"/>.</param>
    /// <exception cref="AnalysisException">The text is no expression: says where.</exception>
    public static Column Expr(string expr) => new(ExpressionParser.ParseNamed(expr));

    /// <summary>Suggests that a frame is small enough to be sent to every machine for a join. The rows stay the same.</summary>
    /// <param name="df">The frame.</param>
    public static DataFrame Broadcast(DataFrame df) => df.Hint("broadcast");

    /// <inheritdoc cref="Col(string)"/>
    public static Column Column(string columnName) => Col(columnName);

    /// <summary>Sorts by a column upwards, nulls first.</summary>
    /// <param name="columnName">The name of the column.</param>
    public static Column Asc(string columnName) => Col(columnName).Asc();

    /// <summary>Sorts by a column downwards, nulls last.</summary>
    /// <param name="columnName">The name of the column.</param>
    public static Column Desc(string columnName) => Col(columnName).Desc();

    /// <inheritdoc cref="Asc"/>
    public static Column AscNullsFirst(string columnName) => Col(columnName).AscNullsFirst();

    /// <summary>Sorts by a column upwards, nulls last.</summary>
    /// <param name="columnName">The name of the column.</param>
    public static Column AscNullsLast(string columnName) => Col(columnName).AscNullsLast();

    /// <summary>Sorts by a column downwards, nulls first.</summary>
    /// <param name="columnName">The name of the column.</param>
    public static Column DescNullsFirst(string columnName) => Col(columnName).DescNullsFirst();

    /// <inheritdoc cref="Desc"/>
    public static Column DescNullsLast(string columnName) => Col(columnName).DescNullsLast();

    /// <summary>Calls a function of Spark SQL by its name.</summary>
    /// <param name="name">The name, case-insensitive.</param>
    /// <param name="columns">The arguments.</param>
    /// <exception cref="AnalysisException">There is no such function: functions that were registered in a JVM are not known here.</exception>
    public static Column CallUDF(string name, params Column[] columns) => FunctionCatalog.Has(name)
        ? DataFrames.Column.Call(FunctionCatalog.NameOf(name), columns)
        : throw new AnalysisException(LackingFunctions.Reason(name) is { } reason
            ? $"Function '{name}' of Spark is not supported. {reason}"
            : $"Function '{name}' does not exist.{(Nearest.To(name, FunctionCatalog.Names) is { } near ? $" Did you mean '{near}'?" : " Functions of a JVM cannot be called: write it with those that there are.")}");

    /// <summary>
    /// A constant. Its type follows the value: <see cref="int"/> is <c>int</c>, <see cref="long"/> <c>bigint</c>, <see cref="decimal"/> the smallest
    /// decimal that holds it, <see cref="DateOnly"/> <c>date</c>, <see cref="DateTime"/> (UTC) <c>timestamp</c>, null <c>void</c>. <see cref="char"/>, <see cref="Guid"/> and
    /// enums are texts; lists, dictionaries, records and tuples are arrays, maps and structs, by their types as in Spark's <c>typedLit</c>. A column stays what it is.
    /// </summary>
    /// <param name="literal">The value.</param>
    /// <exception cref="AnalysisException">The value is of a type that has no Spark type.</exception>
    public static Column Lit(object? literal) => literal as Column ?? new Column(Literals.Of(literal));
}
