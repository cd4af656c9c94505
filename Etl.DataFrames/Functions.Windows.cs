using Etl.DataFrames.Plans.Expressions;

namespace Etl.DataFrames;

public static partial class Functions
{
    /// <summary>The number of the row in its window, from 1. <c>int</c>, never null. Needs an ordered window.</summary>
    public static Column RowNumber() => DataFrames.Column.Call("row_number");

    /// <summary>One more than the rows of the window that sort before this one: equal rows share a rank and leave a gap behind. <c>int</c>, never null.</summary>
    public static Column Rank() => DataFrames.Column.Call("rank");

    /// <summary>The rank without gaps. <c>int</c>, never null.</summary>
    public static Column DenseRank() => DataFrames.Column.Call("dense_rank");

    /// <summary>The rank as a share: <c>(rank - 1) / (rows - 1)</c>, 0 for a single row. <c>double</c>, never null.</summary>
    public static Column PercentRank() => DataFrames.Column.Call("percent_rank");

    /// <summary>The share of rows that sort before this one or like it. <c>double</c>, never null.</summary>
    public static Column CumeDist() => DataFrames.Column.Call("cume_dist");

    /// <summary>The number of the row's group when the window is cut into groups of even size, from 1. <c>int</c>, never null.</summary>
    /// <param name="n">The number of groups, at least 1.</param>
    public static Column Ntile(int n) => DataFrames.Column.Call("ntile", Lit(n));

    /// <summary>The value some rows before this one, in its own type.</summary>
    /// <param name="column">The value.</param>
    /// <param name="offset">The number of rows.</param>
    /// <param name="defaultValue">The value where there is no such row, a constant.</param>
    public static Column Lag(Column column, int offset, object? defaultValue = null) => Lag(column, offset, defaultValue, ignoreNulls: false);

    /// <inheritdoc cref="Lag(DataFrames.Column, int, object?)"/>
    /// <param name="columnName">The name of the column.</param>
    /// <param name="offset">The number of rows.</param>
    /// <param name="defaultValue">The value where there is no such row, a constant.</param>
    public static Column Lag(string columnName, int offset, object? defaultValue = null) => Lag(Col(columnName), offset, defaultValue);

    /// <inheritdoc cref="Lag(DataFrames.Column, int, object?)"/>
    /// <param name="column">The value.</param>
    /// <param name="offset">The number of rows.</param>
    /// <param name="defaultValue">The value where there is no such row, a constant.</param>
    /// <param name="ignoreNulls">Whether rows with a null value do not count.</param>
    public static Column Lag(Column column, int offset, object? defaultValue, bool ignoreNulls) => Shifted("lag", column, offset, defaultValue, ignoreNulls);

    /// <summary>The value some rows behind this one, in its own type.</summary>
    /// <param name="column">The value.</param>
    /// <param name="offset">The number of rows.</param>
    /// <param name="defaultValue">The value where there is no such row, a constant.</param>
    public static Column Lead(Column column, int offset, object? defaultValue = null) => Lead(column, offset, defaultValue, ignoreNulls: false);

    /// <inheritdoc cref="Lead(DataFrames.Column, int, object?)"/>
    /// <param name="columnName">The name of the column.</param>
    /// <param name="offset">The number of rows.</param>
    /// <param name="defaultValue">The value where there is no such row, a constant.</param>
    public static Column Lead(string columnName, int offset, object? defaultValue = null) => Lead(Col(columnName), offset, defaultValue);

    /// <inheritdoc cref="Lead(DataFrames.Column, int, object?)"/>
    /// <param name="column">The value.</param>
    /// <param name="offset">The number of rows.</param>
    /// <param name="defaultValue">The value where there is no such row, a constant.</param>
    /// <param name="ignoreNulls">Whether rows with a null value do not count.</param>
    public static Column Lead(Column column, int offset, object? defaultValue, bool ignoreNulls) => Shifted("lead", column, offset, defaultValue, ignoreNulls);

    /// <summary>The value of the n-th row of the frame, in its own type; null while the frame has fewer rows.</summary>
    /// <param name="column">The value.</param>
    /// <param name="offset">The number of the row, from 1.</param>
    /// <param name="ignoreNulls">Whether rows with a null value do not count.</param>
    public static Column NthValue(Column column, int offset, bool ignoreNulls = false) =>
        new(new FunctionCall("nth_value", [column.Expression, Lit(offset).Expression]) { IgnoreNulls = ignoreNulls });

    private static Column Shifted(string function, Column column, int offset, object? defaultValue, bool ignoreNulls) =>
        new(new FunctionCall(function, [column.Expression, Lit(offset).Expression, Lit(defaultValue).Expression]) { IgnoreNulls = ignoreNulls });
}
