namespace Etl.DataFrames;

// Functions of numbers that Spark's API has since 3.5.
public static partial class Functions
{
    /// <summary>Euler's number. <c>double</c>.</summary>
    public static Column E() => DataFrames.Column.Call("e");

    /// <summary>The number pi. <c>double</c>.</summary>
    public static Column Pi() => DataFrames.Column.Call("pi");

    /// <summary>The cotangent. <c>double</c>; null if it is null.</summary>
    /// <param name="column">The angle in radians.</param>
    public static Column Cot(Column column) => DataFrames.Column.Call("cot", column);

    /// <summary>The secant. <c>double</c>; null if it is null.</summary>
    /// <param name="column">The angle in radians.</param>
    public static Column Sec(Column column) => DataFrames.Column.Call("sec", column);

    /// <summary>The cosecant. <c>double</c>; null if it is null.</summary>
    /// <param name="column">The angle in radians.</param>
    public static Column Csc(Column column) => DataFrames.Column.Call("csc", column);

    /// <summary>The bit at a position, 0 or 1. <c>tinyint</c>; null if either is null. A position that the number has not raises an error.</summary>
    /// <param name="column">The whole number.</param>
    /// <param name="pos">The position, from 0 for the lowest.</param>
    public static Column BitGet(Column column, Column pos) => DataFrames.Column.Call("bit_get", column, pos);
}
