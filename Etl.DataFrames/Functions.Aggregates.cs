using Etl.DataFrames.Plans.Expressions;

namespace Etl.DataFrames;

public static partial class Functions
{
    /// <summary>The number of rows in which the value is not null; <c>Count("*")</c> counts all rows. <c>bigint</c>, never null.</summary>
    /// <param name="column">The value.</param>
    public static Column Count(Column column) => DataFrames.Column.Call("count", column);

    /// <inheritdoc cref="Count(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Count(string columnName) => Count(Col(columnName));

    /// <summary>The number of different values; rows in which one of them is null do not count. <c>bigint</c>, never null.</summary>
    /// <param name="column">The value.</param>
    /// <param name="columns">More values, which count together.</param>
    public static Column CountDistinct(Column column, params Column[] columns) =>
        new(new FunctionCall("count", [column.Expression, .. columns.Select(more => more.Expression)], Distinct: true));

    /// <inheritdoc cref="CountDistinct(DataFrames.Column, DataFrames.Column[])"/>
    /// <param name="columnName">The name of the column.</param>
    /// <param name="columnNames">More columns, which count together.</param>
    public static Column CountDistinct(string columnName, params string[] columnNames) =>
        CountDistinct(Col(columnName), [.. columnNames.Select(Col)]);

    /// <summary>
    /// The sum. Whole numbers give <c>bigint</c>, <c>decimal(p,s)</c> gives <c>decimal(p+10,s)</c>, others <c>double</c>. Null without values; an overflow is an error.
    /// </summary>
    /// <param name="column">The number.</param>
    public static Column Sum(Column column) => DataFrames.Column.Call("sum", column);

    /// <inheritdoc cref="Sum(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Sum(string columnName) => Sum(Col(columnName));

    /// <summary>The mean. <c>decimal(p,s)</c> gives <c>decimal(p+4,s+4)</c>, halves away from zero; others <c>double</c>. Null without values.</summary>
    /// <param name="column">The number.</param>
    public static Column Avg(Column column) => DataFrames.Column.Call("avg", column);

    /// <inheritdoc cref="Avg(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Avg(string columnName) => Avg(Col(columnName));

    /// <summary>The smallest value, in its own type. Null without values.</summary>
    /// <param name="column">The value.</param>
    public static Column Min(Column column) => DataFrames.Column.Call("min", column);

    /// <inheritdoc cref="Min(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Min(string columnName) => Min(Col(columnName));

    /// <summary>The largest value, in its own type. Null without values; NaN is the largest number.</summary>
    /// <param name="column">The value.</param>
    public static Column Max(Column column) => DataFrames.Column.Call("max", column);

    /// <inheritdoc cref="Max(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Max(string columnName) => Max(Col(columnName));

    /// <summary>
    /// The value of the row with the largest <paramref name="ord"/>, even if that value is null. Rows with a null <paramref name="ord"/> do not count;
    /// among equals, which row is taken is not fixed. Null without rows.
    /// </summary>
    /// <param name="column">The value.</param>
    /// <param name="ord">What decides.</param>
    public static Column MaxBy(Column column, Column ord) => DataFrames.Column.Call("max_by", column, ord);

    /// <summary>The union of the bits of all values, in their own type. Null without values.</summary>
    /// <param name="column">The whole number.</param>
    public static Column BitOr(Column column) => DataFrames.Column.Call("bit_or", column);
}
