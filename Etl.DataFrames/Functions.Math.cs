namespace Etl.DataFrames;

public static partial class Functions
{
    /// <summary>The number without its sign, in its own type. Null for null; the smallest whole number of a type is an overflow.</summary>
    /// <param name="column">The number.</param>
    public static Column Abs(Column column) => DataFrames.Column.Call("abs", column);

    /// <inheritdoc cref="Round(DataFrames.Column, int)"/>
    public static Column Round(Column column) => DataFrames.Column.Call("round", column);

    /// <summary>
    /// The number rounded to a number of decimals, halves away from zero. <c>decimal(p,s)</c> becomes <c>decimal(p-s+1+n, n)</c> with n the smaller
    /// of <paramref name="scale"/> and s; other types stay. Null for null.
    /// </summary>
    /// <param name="column">The number.</param>
    /// <param name="scale">The number of decimals; negative for tens, hundreds and so on.</param>
    public static Column Round(Column column, int scale) => DataFrames.Column.Call("round", column, Lit(scale));

    /// <summary>The whole number with its bits moved to the left; bits moved out are lost. <c>int</c>, or <c>bigint</c> for a <c>bigint</c>. Null if a value is null.</summary>
    /// <param name="column">The number.</param>
    /// <param name="numBits">How far.</param>
    public static Column ShiftLeft(Column column, int numBits) => ShiftLeft(column, Lit(numBits));

    /// <inheritdoc cref="ShiftLeft(DataFrames.Column, int)"/>
    public static Column ShiftLeft(Column column, Column numBits) => DataFrames.Column.Call("shiftleft", column, numBits);
}
