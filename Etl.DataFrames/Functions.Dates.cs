namespace Etl.DataFrames;

public static partial class Functions
{
    /// <summary>The date on which the query started, the same in every row. <c>date</c>, never null.</summary>
    public static Column CurrentDate() => DataFrames.Column.Call("current_date");

    /// <summary>The instant at which the query started, the same in every row. <c>timestamp</c>, never null.</summary>
    public static Column CurrentTimestamp() => DataFrames.Column.Call("current_timestamp");

    /// <summary>
    /// Days from <paramref name="start"/> to <paramref name="end"/>, negative when the end is earlier. <c>int</c>; null if a date is null.
    /// </summary>
    /// <param name="end">The later date.</param>
    /// <param name="start">The earlier date.</param>
    public static Column DateDiff(Column end, Column start) => DataFrames.Column.Call("datediff", end, start);

    /// <summary>The date some days later. <c>date</c>; null if a value is null.</summary>
    /// <param name="start">The date.</param>
    /// <param name="days">How many.</param>
    public static Column DateAdd(Column start, int days) => DataFrames.Column.Call("date_add", start, Lit(days));

    /// <inheritdoc cref="DateAdd(DataFrames.Column, int)"/>
    public static Column DateAdd(Column start, Column days) => DataFrames.Column.Call("date_add", start, days);

    /// <summary>The date some days earlier. <c>date</c>; null if a value is null.</summary>
    /// <param name="start">The date.</param>
    /// <param name="days">How many.</param>
    public static Column DateSub(Column start, int days) => DataFrames.Column.Call("date_sub", start, Lit(days));

    /// <inheritdoc cref="DateSub(DataFrames.Column, int)"/>
    public static Column DateSub(Column start, Column days) => DataFrames.Column.Call("date_sub", start, days);

    /// <summary>The date some months later, or the last day of the month if there is no such day. <c>date</c>; null if a value is null.</summary>
    /// <param name="start">The date.</param>
    /// <param name="numMonths">How many.</param>
    public static Column AddMonths(Column start, int numMonths) => DataFrames.Column.Call("add_months", start, Lit(numMonths));

    /// <inheritdoc cref="AddMonths(DataFrames.Column, int)"/>
    public static Column AddMonths(Column start, Column numMonths) => DataFrames.Column.Call("add_months", start, numMonths);

    /// <summary>The year of a date. <c>int</c>; null for null.</summary>
    /// <param name="column">The date or timestamp; a text is cast.</param>
    public static Column Year(Column column) => DataFrames.Column.Call("year", column);

    /// <summary>The quarter of a date, 1 to 4. <c>int</c>; null for null.</summary>
    /// <param name="column">The date or timestamp; a text is cast.</param>
    public static Column Quarter(Column column) => DataFrames.Column.Call("quarter", column);

    /// <summary>The month of a date, 1 to 12. <c>int</c>; null for null.</summary>
    /// <param name="column">The date or timestamp; a text is cast.</param>
    public static Column Month(Column column) => DataFrames.Column.Call("month", column);

    /// <summary>The day of the month, 1 to 31. <c>int</c>; null for null.</summary>
    /// <param name="column">The date or timestamp; a text is cast.</param>
    public static Column DayOfMonth(Column column) => DataFrames.Column.Call("dayofmonth", column);

    /// <summary>The day of the week, 1 = Sunday to 7 = Saturday. <c>int</c>; null for null.</summary>
    /// <param name="column">The date or timestamp; a text is cast.</param>
    public static Column DayOfWeek(Column column) => DataFrames.Column.Call("dayofweek", column);

    /// <summary>The day of the week, 0 = Monday to 6 = Sunday. <c>int</c>; null for null.</summary>
    /// <param name="column">The date or timestamp; a text is cast.</param>
    public static Column WeekDay(Column column) => DataFrames.Column.Call("weekday", column);

    /// <summary>The day of the year, 1 to 366. <c>int</c>; null for null.</summary>
    /// <param name="column">The date or timestamp; a text is cast.</param>
    public static Column DayOfYear(Column column) => DataFrames.Column.Call("dayofyear", column);

    /// <summary>The week of the year by ISO 8601: weeks begin on Monday, week 1 has more than three days. <c>int</c>; null for null.</summary>
    /// <param name="column">The date or timestamp; a text is cast.</param>
    public static Column WeekOfYear(Column column) => DataFrames.Column.Call("weekofyear", column);

    /// <summary>The hour of a timestamp, 0 to 23. <c>int</c>; null for null.</summary>
    /// <param name="column">The date or timestamp; a text is cast.</param>
    public static Column Hour(Column column) => DataFrames.Column.Call("hour", column);

    /// <summary>The minute of a timestamp, 0 to 59. <c>int</c>; null for null.</summary>
    /// <param name="column">The date or timestamp; a text is cast.</param>
    public static Column Minute(Column column) => DataFrames.Column.Call("minute", column);

    /// <summary>The second of a timestamp, 0 to 59. <c>int</c>; null for null.</summary>
    /// <param name="column">The date or timestamp; a text is cast.</param>
    public static Column Second(Column column) => DataFrames.Column.Call("second", column);

    /// <summary>A field of a date or timestamp. <c>int</c>, or <c>decimal(8,6)</c> for <c>SECOND</c>; null for null.</summary>
    /// <param name="field">The field, a constant: <c>YEAR</c>, <c>QUARTER</c>, <c>MONTH</c>, <c>WEEK</c>, <c>DAY</c>, <c>DOW</c>, <c>DOY</c>, <c>HOUR</c>, <c>MINUTE</c>, <c>SECOND</c>.</param>
    /// <param name="source">The date or timestamp.</param>
    public static Column DatePart(Column field, Column source) => DataFrames.Column.Call("date_part", field, source);

    /// <inheritdoc cref="DatePart(DataFrames.Column, DataFrames.Column)"/>
    public static Column Extract(Column field, Column source) => DataFrames.Column.Call("date_part", field, source);

    /// <summary>The last day of the month of a date. <c>date</c>; null for null.</summary>
    /// <param name="column">The date or timestamp; a text is cast.</param>
    public static Column LastDay(Column column) => DataFrames.Column.Call("last_day", column);

    /// <summary>The first such day of the week after a date. <c>date</c>; null for null, an error for a text that is no day.</summary>
    /// <param name="column">The date or timestamp; a text is cast.</param>
    /// <param name="dayOfWeek">The day, such as <c>Mon</c> or <c>Monday</c>; case does not count.</param>
    public static Column NextDay(Column column, string dayOfWeek) => DataFrames.Column.Call("next_day", column, Lit(dayOfWeek));

    /// <inheritdoc cref="NextDay(DataFrames.Column, string)"/>
    public static Column NextDay(Column column, Column dayOfWeek) => DataFrames.Column.Call("next_day", column, dayOfWeek);

    /// <summary>Months between two timestamps, a month of 31 days for the rest, rounded to 8 decimals. <c>double</c>; null if one is null.</summary>
    /// <param name="end">The later timestamp.</param>
    /// <param name="start">The earlier timestamp.</param>
    public static Column MonthsBetween(Column end, Column start) => DataFrames.Column.Call("months_between", end, start);

    /// <summary>Months between two timestamps, a month of 31 days for the rest. <c>double</c>; null if one is null.</summary>
    /// <param name="end">The later timestamp.</param>
    /// <param name="start">The earlier timestamp.</param>
    /// <param name="roundOff">Whether to round to 8 decimals.</param>
    public static Column MonthsBetween(Column end, Column start, bool roundOff) => DataFrames.Column.Call("months_between", end, start, Lit(roundOff));

    /// <summary>The first day of the year, quarter, month or week of a date. <c>date</c>; null for null and for another format.</summary>
    /// <param name="column">The date or timestamp; a text is cast.</param>
    /// <param name="format"><c>year</c>, <c>yyyy</c>, <c>yy</c>, <c>quarter</c>, <c>month</c>, <c>mon</c>, <c>mm</c> or <c>week</c>; case does not count.</param>
    public static Column Trunc(Column column, string format) => DataFrames.Column.Call("trunc", column, Lit(format));

    /// <summary>The timestamp cut to a unit. <c>timestamp</c>; null for null and for another unit.</summary>
    /// <param name="format">The unit, from <c>year</c> to <c>microsecond</c>; case does not count.</param>
    /// <param name="column">The date or timestamp; a text is cast.</param>
    public static Column DateTrunc(string format, Column column) => DataFrames.Column.Call("date_trunc", Lit(format), column);

    /// <summary>The timestamp in a pattern. <c>string</c>; null for null.</summary>
    /// <param name="column">The date or timestamp; a text is cast.</param>
    /// <param name="format">The pattern, one of Java's for dates, such as <c>yyyy-MM-dd HH:mm:ss</c>.</param>
    public static Column DateFormat(Column column, string format) => DataFrames.Column.Call("date_format", column, Lit(format));

    /// <summary>The value cast to a date. Null for null; a text that is no date is an error.</summary>
    /// <param name="column">The value.</param>
    public static Column ToDate(Column column) => DataFrames.Column.Call("to_date", column);

    /// <summary>The date that a text of a pattern is. <c>date</c>; null for null, an error for a text of another pattern.</summary>
    /// <param name="column">The text.</param>
    /// <param name="format">The pattern, one of Java's for dates, such as <c>yyyy-MM-dd HH:mm:ss</c>.</param>
    public static Column ToDate(Column column, string format) => DataFrames.Column.Call("to_date", column, Lit(format));

    /// <summary>The value cast to a timestamp. Null for null; a text that is none is an error.</summary>
    /// <param name="column">The value.</param>
    public static Column ToTimestamp(Column column) => DataFrames.Column.Call("to_timestamp", column);

    /// <summary>The timestamp that a text of a pattern is. <c>timestamp</c>; null for null, an error for a text of another pattern.</summary>
    /// <param name="column">The text.</param>
    /// <param name="format">The pattern, one of Java's for dates, such as <c>yyyy-MM-dd HH:mm:ss</c>.</param>
    public static Column ToTimestamp(Column column, string format) => DataFrames.Column.Call("to_timestamp", column, Lit(format));

    /// <summary>The value cast to a timestamp; null for null and for a text that is none.</summary>
    /// <param name="column">The value.</param>
    public static Column TryToTimestamp(Column column) => DataFrames.Column.Call("try_to_timestamp", column);

    /// <summary>The timestamp that a text of a pattern is. <c>timestamp</c>; null for null and for a text of another pattern.</summary>
    /// <param name="column">The text.</param>
    /// <param name="format">The pattern, one of Java's for dates, such as <c>yyyy-MM-dd HH:mm:ss</c>.</param>
    public static Column TryToTimestamp(Column column, Column format) => DataFrames.Column.Call("try_to_timestamp", column, format);

    /// <summary>Seconds since 1970 at which the query started. <c>bigint</c>, never null.</summary>
    public static Column UnixTimestamp() => DataFrames.Column.Call("unix_timestamp", CurrentTimestamp());

    /// <summary>Seconds since 1970 of a timestamp, or of a text of the form <c>yyyy-MM-dd HH:mm:ss</c>. <c>bigint</c>; null for null.</summary>
    /// <param name="column">The value.</param>
    public static Column UnixTimestamp(Column column) => DataFrames.Column.Call("unix_timestamp", column);

    /// <summary>Seconds since 1970 of a timestamp, or of a text of a pattern. <c>bigint</c>; null for null.</summary>
    /// <param name="column">The value.</param>
    /// <param name="format">The pattern, one of Java's for dates, such as <c>yyyy-MM-dd HH:mm:ss</c>.</param>
    public static Column UnixTimestamp(Column column, string format) => DataFrames.Column.Call("unix_timestamp", column, Lit(format));

    /// <summary>Seconds since 1970 of a timestamp, or of a text of the form <c>yyyy-MM-dd HH:mm:ss</c>. <c>bigint</c>; null for null.</summary>
    /// <param name="column">The value.</param>
    public static Column ToUnixTimestamp(Column column) => DataFrames.Column.Call("to_unix_timestamp", column);

    /// <summary>Seconds since 1970 of a timestamp, or of a text of a pattern. <c>bigint</c>; null for null.</summary>
    /// <param name="column">The value.</param>
    /// <param name="format">The pattern, one of Java's for dates, such as <c>yyyy-MM-dd HH:mm:ss</c>.</param>
    public static Column ToUnixTimestamp(Column column, Column format) => DataFrames.Column.Call("to_unix_timestamp", column, format);

    /// <summary>Seconds since 1970 as a text of the form <c>yyyy-MM-dd HH:mm:ss</c>. <c>string</c>; null for null.</summary>
    /// <param name="column">The seconds.</param>
    public static Column FromUnixTime(Column column) => FromUnixTime(column, "yyyy-MM-dd HH:mm:ss");

    /// <summary>Seconds since 1970 as a text of a pattern. <c>string</c>; null for null.</summary>
    /// <param name="column">The seconds.</param>
    /// <param name="format">The pattern, one of Java's for dates, such as <c>yyyy-MM-dd HH:mm:ss</c>.</param>
    public static Column FromUnixTime(Column column, string format) => DataFrames.Column.Call("from_unixtime", column, Lit(format));

    /// <summary>The instant a number of seconds after 1970. <c>timestamp</c>; null for null.</summary>
    /// <param name="column">The seconds.</param>
    public static Column TimestampSeconds(Column column) => DataFrames.Column.Call("timestamp_seconds", column);

    /// <summary>The instant a number of milliseconds after 1970. <c>timestamp</c>; null for null.</summary>
    /// <param name="column">The milliseconds.</param>
    public static Column TimestampMillis(Column column) => DataFrames.Column.Call("timestamp_millis", column);

    /// <summary>The instant a number of microseconds after 1970. <c>timestamp</c>; null for null.</summary>
    /// <param name="column">The microseconds.</param>
    public static Column TimestampMicros(Column column) => DataFrames.Column.Call("timestamp_micros", column);

    /// <summary>Whole seconds from 1970 to an instant, rounded down. <c>bigint</c>; null for null.</summary>
    /// <param name="column">The timestamp.</param>
    public static Column UnixSeconds(Column column) => DataFrames.Column.Call("unix_seconds", column);

    /// <summary>Whole milliseconds from 1970 to an instant, rounded down. <c>bigint</c>; null for null.</summary>
    /// <param name="column">The timestamp.</param>
    public static Column UnixMillis(Column column) => DataFrames.Column.Call("unix_millis", column);

    /// <summary>Whole microseconds from 1970 to an instant, rounded down. <c>bigint</c>; null for null.</summary>
    /// <param name="column">The timestamp.</param>
    public static Column UnixMicros(Column column) => DataFrames.Column.Call("unix_micros", column);

    /// <summary>Days from 1970-01-01 to a date. <c>int</c>; null for null.</summary>
    /// <param name="column">The date.</param>
    public static Column UnixDate(Column column) => DataFrames.Column.Call("unix_date", column);

    /// <summary>The date some days after 1970-01-01. <c>date</c>; null for null.</summary>
    /// <param name="column">The days.</param>
    public static Column DateFromUnixDate(Column column) => DataFrames.Column.Call("date_from_unix_date", column);

    /// <summary>What clocks of a zone show when clocks of UTC show the timestamp. <c>timestamp</c>; null for null, an error for an unknown zone.</summary>
    /// <param name="column">The timestamp.</param>
    /// <param name="tz">The zone: a name such as <c>Europe/London</c>, or an offset such as <c>+01:00</c>.</param>
    public static Column FromUtcTimestamp(Column column, string tz) => DataFrames.Column.Call("from_utc_timestamp", column, Lit(tz));

    /// <inheritdoc cref="FromUtcTimestamp(DataFrames.Column, string)"/>
    public static Column FromUtcTimestamp(Column column, Column tz) => DataFrames.Column.Call("from_utc_timestamp", column, tz);

    /// <summary>What clocks of UTC show when clocks of a zone show the timestamp. <c>timestamp</c>; null for null, an error for an unknown zone.</summary>
    /// <param name="column">The timestamp.</param>
    /// <param name="tz">The zone: a name such as <c>Europe/London</c>, or an offset such as <c>+01:00</c>.</param>
    public static Column ToUtcTimestamp(Column column, string tz) => DataFrames.Column.Call("to_utc_timestamp", column, Lit(tz));

    /// <inheritdoc cref="ToUtcTimestamp(DataFrames.Column, string)"/>
    public static Column ToUtcTimestamp(Column column, Column tz) => DataFrames.Column.Call("to_utc_timestamp", column, tz);

    /// <summary>The date of year, month and day. <c>date</c>; null if one is null, an error if there is no such day.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month.</param>
    /// <param name="day">The day.</param>
    public static Column MakeDate(Column year, Column month, Column day) => DataFrames.Column.Call("make_date", year, month, day);

    /// <summary>The timestamp of its parts, in UTC. <c>timestamp</c>; null if one is null, an error if there is no such time.</summary>
    /// <param name="years">The year.</param>
    /// <param name="months">The month.</param>
    /// <param name="days">The day.</param>
    /// <param name="hours">The hour.</param>
    /// <param name="mins">The minute.</param>
    /// <param name="secs">The seconds, with a fraction.</param>
    public static Column MakeTimestamp(Column years, Column months, Column days, Column hours, Column mins, Column secs) =>
        DataFrames.Column.Call("make_timestamp", years, months, days, hours, mins, secs);
}
