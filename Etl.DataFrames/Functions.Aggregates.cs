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
    /// The sum. Whole numbers give <c>bigint</c>, <c>decimal(p,s)</c> gives <c>decimal(p+10,s)</c>, others <c>double</c>. Null without values; an
    /// overflow is an error.
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

    /// <summary>
    /// The value of the row with the smallest <paramref name="ord"/>, even if that value is null. Rows with a null <paramref name="ord"/> do not count;
    /// among equals, which row is taken is not fixed. Null without rows.
    /// </summary>
    /// <param name="column">The value.</param>
    /// <param name="ord">What decides.</param>
    public static Column MinBy(Column column, Column ord) => DataFrames.Column.Call("min_by", column, ord);

    /// <summary>The bits that all values have, in their own type. Null without values.</summary>
    /// <param name="column">The whole number.</param>
    public static Column BitAnd(Column column) => DataFrames.Column.Call("bit_and", column);

    /// <summary>The bits that an odd number of values has, in their own type. Null without values.</summary>
    /// <param name="column">The whole number.</param>
    public static Column BitXor(Column column) => DataFrames.Column.Call("bit_xor", column);

    /// <summary>Whether all values are true. <c>boolean</c>; null without values.</summary>
    /// <param name="column">The condition.</param>
    public static Column BoolAnd(Column column) => DataFrames.Column.Call("bool_and", column);

    /// <summary>Whether a value is true. <c>boolean</c>; null without values.</summary>
    /// <param name="column">The condition.</param>
    public static Column BoolOr(Column column) => DataFrames.Column.Call("bool_or", column);

    /// <summary>Whether all values are true. <c>boolean</c>; null without values.</summary>
    /// <param name="column">The condition.</param>
    public static Column Every(Column column) => DataFrames.Column.Call("every", column);

    /// <summary>Whether a value is true. <c>boolean</c>; null without values.</summary>
    /// <param name="column">The condition.</param>
    public static Column Some(Column column) => DataFrames.Column.Call("some", column);

    /// <summary>The number of rows in which a condition is true. <c>bigint</c>, never null.</summary>
    /// <param name="column">The condition.</param>
    public static Column CountIf(Column column) => DataFrames.Column.Call("count_if", column);

    /// <summary>The first value of a group, in its own type. Which row is first is not fixed unless a window says it. Null without rows.</summary>
    /// <param name="column">The value.</param>
    /// <param name="ignoreNulls">Whether nulls are passed over.</param>
    public static Column First(Column column, bool ignoreNulls = false) => new(new FunctionCall("first", [column.Expression]) { IgnoreNulls = ignoreNulls });

    /// <inheritdoc cref="First(DataFrames.Column, bool)"/>
    /// <param name="columnName">The name of the column.</param>
    /// <param name="ignoreNulls">Whether nulls are passed over.</param>
    public static Column First(string columnName, bool ignoreNulls = false) => First(Col(columnName), ignoreNulls);

    /// <summary>The last value of a group, in its own type. Which row is last is not fixed unless a window says it. Null without rows.</summary>
    /// <param name="column">The value.</param>
    /// <param name="ignoreNulls">Whether nulls are passed over.</param>
    public static Column Last(Column column, bool ignoreNulls = false) => new(new FunctionCall("last", [column.Expression]) { IgnoreNulls = ignoreNulls });

    /// <inheritdoc cref="Last(DataFrames.Column, bool)"/>
    /// <param name="columnName">The name of the column.</param>
    /// <param name="ignoreNulls">Whether nulls are passed over.</param>
    public static Column Last(string columnName, bool ignoreNulls = false) => Last(Col(columnName), ignoreNulls);

    /// <summary>The values that are not null as an array, in an order that is not fixed. Empty without values, never null.</summary>
    /// <param name="column">The value.</param>
    public static Column CollectList(Column column) => DataFrames.Column.Call("collect_list", column);

    /// <inheritdoc cref="CollectList(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column CollectList(string columnName) => CollectList(Col(columnName));

    /// <summary>The different values that are not null as an array, in an order that is not fixed. Empty without values, never null.</summary>
    /// <param name="column">The value.</param>
    public static Column CollectSet(Column column) => DataFrames.Column.Call("collect_set", column);

    /// <inheritdoc cref="CollectSet(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column CollectSet(string columnName) => CollectSet(Col(columnName));

    /// <summary>The standard deviation of a sample. <c>double</c>; null for fewer than two values.</summary>
    /// <param name="column">The number.</param>
    public static Column Stddev(Column column) => DataFrames.Column.Call("stddev", column);

    /// <inheritdoc cref="Stddev(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Stddev(string columnName) => Stddev(Col(columnName));

    /// <summary>The standard deviation of a sample. <c>double</c>; null for fewer than two values.</summary>
    /// <param name="column">The number.</param>
    public static Column StddevSamp(Column column) => DataFrames.Column.Call("stddev_samp", column);

    /// <inheritdoc cref="StddevSamp(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column StddevSamp(string columnName) => StddevSamp(Col(columnName));

    /// <summary>The standard deviation of a population. <c>double</c>; null without values.</summary>
    /// <param name="column">The number.</param>
    public static Column StddevPop(Column column) => DataFrames.Column.Call("stddev_pop", column);

    /// <inheritdoc cref="StddevPop(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column StddevPop(string columnName) => StddevPop(Col(columnName));

    /// <summary>The variance of a sample. <c>double</c>; null for fewer than two values.</summary>
    /// <param name="column">The number.</param>
    public static Column Variance(Column column) => DataFrames.Column.Call("var_samp", column);

    /// <inheritdoc cref="Variance(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Variance(string columnName) => Variance(Col(columnName));

    /// <summary>The variance of a sample. <c>double</c>; null for fewer than two values.</summary>
    /// <param name="column">The number.</param>
    public static Column VarSamp(Column column) => DataFrames.Column.Call("var_samp", column);

    /// <inheritdoc cref="VarSamp(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column VarSamp(string columnName) => VarSamp(Col(columnName));

    /// <summary>The variance of a population. <c>double</c>; null without values.</summary>
    /// <param name="column">The number.</param>
    public static Column VarPop(Column column) => DataFrames.Column.Call("var_pop", column);

    /// <inheritdoc cref="VarPop(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column VarPop(string columnName) => VarPop(Col(columnName));

    /// <summary>The skewness of a population. <c>double</c>; null without values and where all are equal.</summary>
    /// <param name="column">The number.</param>
    public static Column Skewness(Column column) => DataFrames.Column.Call("skewness", column);

    /// <inheritdoc cref="Skewness(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Skewness(string columnName) => Skewness(Col(columnName));

    /// <summary>The excess kurtosis of a population. <c>double</c>; null without values and where all are equal.</summary>
    /// <param name="column">The number.</param>
    public static Column Kurtosis(Column column) => DataFrames.Column.Call("kurtosis", column);

    /// <inheritdoc cref="Kurtosis(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Kurtosis(string columnName) => Kurtosis(Col(columnName));

    /// <summary>The product. <c>double</c>; null without values.</summary>
    /// <param name="column">The number.</param>
    public static Column Product(Column column) => DataFrames.Column.Call("product", column);

    /// <summary>The median: the value in the middle, or the mean of the two. <c>double</c>; null without values.</summary>
    /// <param name="column">The number.</param>
    public static Column Median(Column column) => DataFrames.Column.Call("median", column);

    /// <summary>The sum, or null where it would overflow. Typed like <see cref="Sum(DataFrames.Column)"/>.</summary>
    /// <param name="column">The number.</param>
    public static Column TrySum(Column column) => DataFrames.Column.Call("try_sum", column);

    /// <summary>The mean, or null where it would overflow. Typed like <see cref="Avg(DataFrames.Column)"/>.</summary>
    /// <param name="column">The number.</param>
    public static Column TryAvg(Column column) => DataFrames.Column.Call("try_avg", column);

    /// <summary>The mean: the same as <see cref="Avg(DataFrames.Column)"/>.</summary>
    /// <param name="column">The number.</param>
    public static Column Mean(Column column) => DataFrames.Column.Call("avg", column);

    /// <inheritdoc cref="Mean(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Mean(string columnName) => Mean(Col(columnName));

    /// <summary>The sum of the different values. Typed like <see cref="Sum(DataFrames.Column)"/>.</summary>
    /// <param name="column">The number.</param>
    public static Column SumDistinct(Column column) => new(new FunctionCall("sum", [column.Expression], Distinct: true));

    /// <inheritdoc cref="SumDistinct(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column SumDistinct(string columnName) => SumDistinct(Col(columnName));

    /// <summary>An estimate of the number of different values. <c>bigint</c>, never null.</summary>
    /// <param name="column">The value.</param>
    public static Column ApproxCountDistinct(Column column) => DataFrames.Column.Call("approx_count_distinct", column);

    /// <inheritdoc cref="ApproxCountDistinct(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column ApproxCountDistinct(string columnName) => ApproxCountDistinct(Col(columnName));

    /// <inheritdoc cref="ApproxCountDistinct(DataFrames.Column)"/>
    /// <param name="column">The value.</param>
    /// <param name="rsd">The largest standard deviation of the estimate.</param>
    public static Column ApproxCountDistinct(Column column, double rsd) => DataFrames.Column.Call("approx_count_distinct", column, Lit(rsd));

    /// <inheritdoc cref="ApproxCountDistinct(DataFrames.Column, double)"/>
    /// <param name="columnName">The name of the column.</param>
    /// <param name="rsd">The largest standard deviation of the estimate.</param>
    public static Column ApproxCountDistinct(string columnName, double rsd) => ApproxCountDistinct(Col(columnName), rsd);

    /// <summary>An estimate of a percentile: the value that is larger than a part of all. Typed like the value; null without values.</summary>
    /// <param name="column">The number.</param>
    /// <param name="percentage">The part, from 0 to 1.</param>
    /// <param name="accuracy">The larger, the more exact.</param>
    public static Column PercentileApprox(Column column, Column percentage, Column accuracy) =>
        DataFrames.Column.Call("percentile_approx", column, percentage, accuracy);

    /// <summary>Pearson's correlation of two numbers. <c>double</c>; null for fewer than two pairs.</summary>
    /// <param name="column1">One number.</param>
    /// <param name="column2">The other number.</param>
    public static Column Corr(Column column1, Column column2) => DataFrames.Column.Call("corr", column1, column2);

    /// <inheritdoc cref="Corr(DataFrames.Column, DataFrames.Column)"/>
    /// <param name="columnName1">The name of one column.</param>
    /// <param name="columnName2">The name of the other.</param>
    public static Column Corr(string columnName1, string columnName2) => Corr(Col(columnName1), Col(columnName2));

    /// <summary>The covariance of a population. <c>double</c>; null without pairs.</summary>
    /// <param name="column1">One number.</param>
    /// <param name="column2">The other number.</param>
    public static Column CovarPop(Column column1, Column column2) => DataFrames.Column.Call("covar_pop", column1, column2);

    /// <inheritdoc cref="CovarPop(DataFrames.Column, DataFrames.Column)"/>
    /// <param name="columnName1">The name of one column.</param>
    /// <param name="columnName2">The name of the other.</param>
    public static Column CovarPop(string columnName1, string columnName2) => CovarPop(Col(columnName1), Col(columnName2));

    /// <summary>The covariance of a sample. <c>double</c>; null for fewer than two pairs.</summary>
    /// <param name="column1">One number.</param>
    /// <param name="column2">The other number.</param>
    public static Column CovarSamp(Column column1, Column column2) => DataFrames.Column.Call("covar_samp", column1, column2);

    /// <inheritdoc cref="CovarSamp(DataFrames.Column, DataFrames.Column)"/>
    /// <param name="columnName1">The name of one column.</param>
    /// <param name="columnName2">The name of the other.</param>
    public static Column CovarSamp(string columnName1, string columnName2) => CovarSamp(Col(columnName1), Col(columnName2));

    /// <summary>The value at a share of the sorted numbers, between two of them where it falls there. <c>double</c>; null without values. With several shares an array.</summary>
    /// <param name="column">The number.</param>
    /// <param name="percentage">The share from 0 to 1, or an array of them; a constant.</param>
    public static Column Percentile(Column column, Column percentage) => DataFrames.Column.Call("percentile", column, percentage);

    /// <summary>The most frequent value. Which of several is open. The type stays; null without values.</summary>
    /// <param name="column">The value.</param>
    public static Column Mode(Column column) => DataFrames.Column.Call("mode", column);
}
