namespace Etl.DataFrames;

public static partial class Functions
{
    /// <summary>
    /// The value where a condition is true; continue with <see cref="Column.When"/> and <see cref="Column.Otherwise"/>. Null where no condition is true.
    /// </summary>
    /// <param name="condition">The condition.</param>
    /// <param name="value">The value, a <see cref="DataFrames.Column"/> or a constant.</param>
    public static Column When(Column condition, object? value) => new(new Plans.Expressions.OpenCase(null, condition.Expression, Lit(value).Expression));

    /// <summary>The first value that is not null; null if all are. The type is the common type of the values.</summary>
    /// <param name="columns">The values.</param>
    public static Column Coalesce(params Column[] columns) => DataFrames.Column.Call("coalesce", columns);

    /// <summary>Whether the value is null; never null itself.</summary>
    /// <param name="column">The value.</param>
    public static Column IsNull(Column column) => column.IsNull();

    /// <summary>Whether the value is not null; never null itself.</summary>
    /// <param name="column">The value.</param>
    public static Column IsNotNull(Column column) => column.IsNotNull();

    /// <summary>True for false, false for true, null for null.</summary>
    /// <param name="column">The condition.</param>
    public static Column Not(Column column) => !column;

    /// <summary>Whether the value is NaN; false for null.</summary>
    /// <param name="column">The number.</param>
    public static Column IsNaN(Column column) => DataFrames.Column.Call("isnan", column);

    /// <inheritdoc cref="IsNaN(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column IsNaN(string columnName) => IsNaN(Col(columnName));

    /// <summary>The first number, or the second where the first is NaN. <c>double</c>, or <c>float</c> for two of them; null for null.</summary>
    /// <param name="column1">The number.</param>
    /// <param name="column2">What comes instead of NaN.</param>
    public static Column NaNvl(Column column1, Column column2) => DataFrames.Column.Call("nanvl", column1, column2);

    /// <summary>The first value, or the second where the first is null. The type is the common type.</summary>
    /// <param name="column1">The value.</param>
    /// <param name="column2">What comes instead of null.</param>
    public static Column Nvl(Column column1, Column column2) => DataFrames.Column.Call("nvl", column1, column2);

    /// <summary>The first value, or the second where the first is null. The type is the common type.</summary>
    /// <param name="column1">The value.</param>
    /// <param name="column2">What comes instead of null.</param>
    public static Column IfNull(Column column1, Column column2) => DataFrames.Column.Call("ifnull", column1, column2);

    /// <summary>The second value where the first is not null, otherwise the third. The type is their common type.</summary>
    /// <param name="column1">The value that is tested.</param>
    /// <param name="column2">The value for not null.</param>
    /// <param name="column3">The value for null.</param>
    public static Column Nvl2(Column column1, Column column2, Column column3) => DataFrames.Column.Call("nvl2", column1, column2, column3);

    /// <summary>The first value, or null where it equals the second. The type is that of the first.</summary>
    /// <param name="column1">The value.</param>
    /// <param name="column2">What it is compared with.</param>
    public static Column NullIf(Column column1, Column column2) => DataFrames.Column.Call("nullif", column1, column2);

    /// <summary>Null where a condition is true, otherwise an error that fails the query. <c>void</c>.</summary>
    /// <param name="column">The condition.</param>
    public static Column AssertTrue(Column column) => DataFrames.Column.Call("assert_true", column);

    /// <summary>Null where a condition is true, otherwise an error that fails the query. <c>void</c>.</summary>
    /// <param name="column">The condition.</param>
    /// <param name="errMsg">The words of the error.</param>
    public static Column AssertTrue(Column column, Column errMsg) => DataFrames.Column.Call("assert_true", column, errMsg);

    /// <summary>An error that fails the query. <c>void</c>.</summary>
    /// <param name="column">The words of the error.</param>
    public static Column RaiseError(Column column) => DataFrames.Column.Call("raise_error", column);

    /// <summary>Whether two values are equal, where a null equals a null. <c>boolean</c>, never null.</summary>
    /// <param name="column1">A value.</param>
    /// <param name="column2">The other value.</param>
    public static Column EqualNull(Column column1, Column column2) => CallUDF("equal_null", column1, column2);

    /// <summary>The type of a value as DDL writes it, such as <c>array&lt;int&gt;</c>. <c>string</c>, never null.</summary>
    /// <param name="column">The value.</param>
    public static Column Typeof(Column column) => CallUDF("typeof", column);
}
