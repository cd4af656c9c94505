namespace Etl.DataFrames;

public static partial class Functions
{
    /// <summary>Days from <paramref name="start"/> to <paramref name="end"/>, negative when the end is earlier. <c>int</c>; null if a date is null.</summary>
    /// <param name="end">The later date.</param>
    /// <param name="start">The earlier date.</param>
    public static Column DateDiff(Column end, Column start) => DataFrames.Column.Call("datediff", end, start);

    /// <summary>The date some days later. <c>date</c>; null if a value is null.</summary>
    /// <param name="start">The date.</param>
    /// <param name="days">The number of days.</param>
    public static Column DateAdd(Column start, int days) => DateAdd(start, Lit(days));

    /// <inheritdoc cref="DateAdd(DataFrames.Column, int)"/>
    public static Column DateAdd(Column start, Column days) => DataFrames.Column.Call("date_add", start, days);

    /// <summary>The date some days earlier. <c>date</c>; null if a value is null.</summary>
    /// <param name="start">The date.</param>
    /// <param name="days">The number of days.</param>
    public static Column DateSub(Column start, int days) => DateSub(start, Lit(days));

    /// <inheritdoc cref="DateSub(DataFrames.Column, int)"/>
    public static Column DateSub(Column start, Column days) => DataFrames.Column.Call("date_sub", start, days);

    /// <summary>The year of a date. <c>int</c>; null for null.</summary>
    /// <param name="column">The date.</param>
    public static Column Year(Column column) => DataFrames.Column.Call("year", column);

    /// <summary>The quarter of a date, 1 to 4. <c>int</c>; null for null.</summary>
    /// <param name="column">The date.</param>
    public static Column Quarter(Column column) => DataFrames.Column.Call("quarter", column);

    /// <summary>The month of a date, 1 to 12. <c>int</c>; null for null.</summary>
    /// <param name="column">The date.</param>
    public static Column Month(Column column) => DataFrames.Column.Call("month", column);

    /// <summary>The day of the month, 1 to 31. <c>int</c>; null for null.</summary>
    /// <param name="column">The date.</param>
    public static Column DayOfMonth(Column column) => DataFrames.Column.Call("dayofmonth", column);

    /// <summary>The day of the week, 1 = Sunday to 7 = Saturday. <c>int</c>; null for null.</summary>
    /// <param name="column">The date.</param>
    public static Column DayOfWeek(Column column) => DataFrames.Column.Call("dayofweek", column);
}
