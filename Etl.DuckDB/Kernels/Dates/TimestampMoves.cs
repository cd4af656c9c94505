using System.Globalization;

namespace Etl.DuckDB.Kernels.Dates;

/// <summary>Timestamps moved by months, days and time, in that order, and how far they are from each other. The time zone is UTC.</summary>
internal static class TimestampMoves
{
    /// <summary>A timestamp later by an interval; the day of the month is the last one where there are fewer.</summary>
    public static long Add(long timestamp, int months, int days, long micros) =>
        Moved(timestamp, months, ((Int128)days * Calendar.MicrosPerDay) + micros) ?? throw KernelFailure.WithoutClass("long overflow: a timestamp plus an interval is beyond all years. Add less.");

    /// <summary>A timestamp later by a number of units.</summary>
    public static long AddUnits(string unit, int count, long timestamp) =>
        (MonthsOf(unit) is { } months ? (Int128)months * count is var all && all >= int.MinValue && all <= int.MaxValue ? Moved(timestamp, (int)all, 0) : null : Moved(timestamp, 0, (Int128)MicrosOf(unit) * count))
        ?? throw KernelFailure.Of("DATETIME_OVERFLOW", string.Create(CultureInfo.InvariantCulture, $"Adding '{count}' of '{unit}' to '{TimestampText.Format(timestamp)}' leads beyond all years. Add less."));

    /// <summary>The whole units from one timestamp to another.</summary>
    public static long UnitsBetween(string unit, long start, long end) => MonthsOf(unit) is { } months
        ? MonthsBetween(start, end) / months
        : (long)(((Int128)end - start) / MicrosOf(unit));

    /// <summary>The timestamps from one to another by steps, each counted from the first.</summary>
    public static object?[] Sequence(long start, long stop, int months, int days, long micros)
    {
        var step = ((Int128)days * Calendar.MicrosPerDay) + micros;
        var direction = months != 0 ? Math.Sign(months) : Int128.Sign(step);
        if (start != stop && (direction == 0 || direction > 0 == start > stop))
        {
            throw KernelFailure.WithoutClass(
                $"Function 'sequence' cannot go from '{TimestampText.Format(start)}' to '{TimestampText.Format(stop)}' by that step. Take a step in the right direction.");
        }

        var timestamps = new List<object?>();
        for (var i = 0; ; i++)
        {
            var next = Moved(start, months * i, step * i);
            if (next is not { } timestamp || (direction >= 0 ? timestamp > stop : timestamp < stop))
            {
                return [.. timestamps];
            }

            timestamps.Add(timestamp);
            if (direction == 0)
            {
                return [.. timestamps];
            }
        }
    }

    private static long? Moved(long timestamp, int months, Int128 micros)
    {
        var moved = (Int128)timestamp;
        if (months != 0)
        {
            var (day, time) = Calendar.Split(timestamp);
            var (year, month, dayOfMonth) = Calendar.Date(day);
            var total = (year * 12L) + month - 1 + months;
            var newYear = (long)Math.Floor(total / 12.0);
            var newMonth = (int)(total - (newYear * 12)) + 1;
            if (Calendar.Days(newYear, newMonth, Math.Min(dayOfMonth, Calendar.DaysInMonth(newYear, newMonth))) is not { } newDay)
            {
                return null;
            }

            moved = ((Int128)newDay * Calendar.MicrosPerDay) + time;
        }

        moved += micros;
        return moved >= long.MinValue && moved <= long.MaxValue ? (long)moved : null;
    }

    // As Java: an end with an earlier time of day counts as the day before, and then days of months are compared.
    private static long MonthsBetween(long start, long end)
    {
        var ((startDay, startTime), (endDay, endTime)) = (Calendar.Split(start), Calendar.Split(end));
        endDay += endDay > startDay && endTime < startTime ? -1 : endDay < startDay && endTime > startTime ? 1 : 0;
        return (Packed(endDay) - Packed(startDay)) / 32;
    }

    private static long Packed(long day)
    {
        var (year, month, dayOfMonth) = Calendar.Date(day);
        return (((year * 12L) + month - 1) * 32) + dayOfMonth;
    }

    private static int? MonthsOf(string unit) => unit switch { "YEAR" => 12, "QUARTER" => 3, "MONTH" => 1, _ => null };

    private static long MicrosOf(string unit) => unit switch
    {
        "WEEK" => 7 * Calendar.MicrosPerDay,
        "DAY" or "DAYOFYEAR" => Calendar.MicrosPerDay,
        "HOUR" => 3_600_000_000,
        "MINUTE" => 60_000_000,
        "SECOND" => 1_000_000,
        "MILLISECOND" => 1_000,
        _ => 1,
    };
}
