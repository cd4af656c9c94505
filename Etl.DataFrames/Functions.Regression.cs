namespace Etl.DataFrames;

// The line through points (x, y). A point counts only if both numbers are there. Spark and SQL name y first.
public static partial class Functions
{
    /// <summary>The number of points. <c>bigint</c>, never null.</summary>
    /// <param name="y">The dependent number.</param>
    /// <param name="x">The independent number.</param>
    public static Column RegrCount(Column y, Column x) => DataFrames.Column.Call("regr_count", y, x);

    /// <summary>The mean of x. <c>double</c>; null without points.</summary>
    /// <param name="y">The dependent number.</param>
    /// <param name="x">The independent number.</param>
    public static Column RegrAvgX(Column y, Column x) => DataFrames.Column.Call("regr_avgx", y, x);

    /// <summary>The mean of y. <c>double</c>; null without points.</summary>
    /// <param name="y">The dependent number.</param>
    /// <param name="x">The independent number.</param>
    public static Column RegrAvgY(Column y, Column x) => DataFrames.Column.Call("regr_avgy", y, x);

    /// <summary>The slope of the line. <c>double</c>; null without points and where all have the same x.</summary>
    /// <param name="y">The dependent number.</param>
    /// <param name="x">The independent number.</param>
    public static Column RegrSlope(Column y, Column x) => DataFrames.Column.Call("regr_slope", y, x);

    /// <summary>Where the line meets the axis of y. <c>double</c>; null without points and where all have the same x.</summary>
    /// <param name="y">The dependent number.</param>
    /// <param name="x">The independent number.</param>
    public static Column RegrIntercept(Column y, Column x) => DataFrames.Column.Call("regr_intercept", y, x);

    /// <summary>The square of the correlation. <c>double</c>; null without points and where all have the same x.</summary>
    /// <param name="y">The dependent number.</param>
    /// <param name="x">The independent number.</param>
    public static Column RegrR2(Column y, Column x) => DataFrames.Column.Call("regr_r2", y, x);

    /// <summary>The sum of the squared distances of x from its mean. <c>double</c>; null without points.</summary>
    /// <param name="y">The dependent number.</param>
    /// <param name="x">The independent number.</param>
    public static Column RegrSxx(Column y, Column x) => DataFrames.Column.Call("regr_sxx", y, x);

    /// <summary>The sum of the squared distances of y from its mean. <c>double</c>; null without points.</summary>
    /// <param name="y">The dependent number.</param>
    /// <param name="x">The independent number.</param>
    public static Column RegrSyy(Column y, Column x) => DataFrames.Column.Call("regr_syy", y, x);

    /// <summary>The sum of the products of the distances of x and y from their means. <c>double</c>; null without points.</summary>
    /// <param name="y">The dependent number.</param>
    /// <param name="x">The independent number.</param>
    public static Column RegrSxy(Column y, Column x) => DataFrames.Column.Call("regr_sxy", y, x);
}
