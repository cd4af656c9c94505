using Etl.DataFrames;

namespace Etl.DuckDB.Kernels.Dates;

/// <summary>Spark's functions on dates (days since 1970) and timestamps (microseconds since 1970).</summary>
internal static class DateFunctions
{
    private const long MicrosPerSecond = 1_000_000;

    public static int AddMonths(int date, int months)
    {
        var (year, month, day) = Calendar.Date(date);
        var total = (year * 12L) + month - 1 + months;
        var (newYear, newMonth) = (FloorDivide(total, 12), (int)(((total % 12) + 12) % 12) + 1);
        return Calendar.Days(newYear, newMonth, Math.Min(day, Calendar.DaysInMonth(newYear, newMonth)))
            ?? throw KernelFailure.Of("ARITHMETIC_OVERFLOW", "A date of 'add_months' is beyond all years. Add fewer months.");
    }

    /// <summary>The dates from one to another by steps of months or days, each counted from the first.</summary>
    public static object?[] Sequence(int start, int stop, int months, int days)
    {
        var step = months != 0 ? months : days;
        if (step == 0 || (step > 0 ? start > stop : start < stop))
        {
            throw KernelFailure.WithoutClass(
                $"Function 'sequence' cannot go from '{TimestampText.FormatDate(start)}' to '{TimestampText.FormatDate(stop)}' by steps of '{step}' {(months != 0 ? "months" : "days")}. Take a step in the right direction.");
        }

        var dates = new List<object?>();
        for (var i = 0; ; i++)
        {
            var date = months != 0 ? AddMonths(start, i * months) : start + ((long)i * days);
            if (step > 0 ? date > stop : date < stop)
            {
                return [.. dates];
            }

            dates.Add((int)date);
        }
    }

    public static int NextDay(int date, string dayOfWeek)
    {
        var wanted = dayOfWeek.ToUpperInvariant() switch
        {
            "MO" or "MON" or "MONDAY" => 0,
            "TU" or "TUE" or "TUESDAY" => 1,
            "WE" or "WED" or "WEDNESDAY" => 2,
            "TH" or "THU" or "THURSDAY" => 3,
            "FR" or "FRI" or "FRIDAY" => 4,
            "SA" or "SAT" or "SATURDAY" => 5,
            "SU" or "SUN" or "SUNDAY" => 6,
            _ => throw KernelFailure.Of("ILLEGAL_DAY_OF_WEEK", $"'{dayOfWeek}' is no day of the week. Use for example 'Mon' or 'Monday'."),
        };
        return date + ((wanted - Calendar.DayOfWeek(date) + 6) % 7) + 1;
    }

    /// <summary>Months between two timestamps; the rest in months of 31 days.</summary>
    public static double MonthsBetween(long end, long start, bool roundOff)
    {
        var ((endDay, endTime), (startDay, startTime)) = (Calendar.Split(end), Calendar.Split(start));
        var (one, other) = (Calendar.Date(endDay), Calendar.Date(startDay));
        double months = ((one.Year - other.Year) * 12) + one.Month - other.Month;
        if (one.Day == other.Day || (IsLast(one) && IsLast(other)))
        {
            return months;
        }

        var seconds = ((one.Day - other.Day) * 86_400L) + (endTime / MicrosPerSecond) - (startTime / MicrosPerSecond);
        var exact = months + (seconds / (31 * 86_400.0));
        return roundOff ? Math.Floor((exact * 1e8) + 0.5) / 1e8 : exact;
    }

    /// <summary>The first day of a unit; null for another unit.</summary>
    public static int? Truncate(int date, string unit) => unit.ToUpperInvariant() switch
    {
        "YEAR" or "YYYY" or "YY" => Calendar.Days(Calendar.Date(date).Year, 1, 1),
        "QUARTER" => Calendar.Date(date) is var parts ? Calendar.Days(parts.Year, ((parts.Month - 1) / 3 * 3) + 1, 1) : null,
        "MONTH" or "MON" or "MM" => date - Calendar.Date(date).Day + 1,
        "WEEK" => date - Calendar.DayOfWeek(date),
        _ => null,
    };

    /// <summary>The timestamp cut to a unit; null for another unit.</summary>
    public static long? Truncate(string unit, long micros) => unit.ToUpperInvariant() switch
    {
        "DAY" or "DD" => Calendar.Split(micros).Day * Calendar.MicrosPerDay,
        "HOUR" => Cut(micros, 3600 * MicrosPerSecond),
        "MINUTE" => Cut(micros, 60 * MicrosPerSecond),
        "SECOND" => Cut(micros, MicrosPerSecond),
        "MILLISECOND" => Cut(micros, 1000),
        "MICROSECOND" => micros,
        var other => Truncate((int)Calendar.Split(micros).Day, other) is { } day ? day * Calendar.MicrosPerDay : null,
    };

    public static string Format(long micros, string pattern) => DatePattern.ForWriting(pattern).Write(micros);

    public static string FromUnixTime(long seconds, string pattern) => DatePattern.ForWriting(pattern).Write(Micros(seconds, MicrosPerSecond));

    public static long Parse(string text, string pattern) => DatePattern.ForReading(pattern).Read(text) ?? throw KernelFailure.Of(
        "CANNOT_PARSE_TIMESTAMP", $"The text '{text}' is no timestamp of the pattern '{pattern}'. Correct it, or use TryToTimestamp to get null instead.");

    public static long? TryParse(string text, string pattern) => DatePattern.ForReading(pattern).Read(text);

    public static long FromUtc(long micros, string zone) => TimeZones.FromUtc(micros, Zone(zone));

    public static long ToUtc(long micros, string zone) => TimeZones.ToUtc(micros, Zone(zone));

    /// <summary>A number of units after 1970 in microseconds.</summary>
    public static long Micros(long value, long unit) => (Int128)value * unit is var micros && micros >= long.MinValue && micros <= long.MaxValue
        ? (long)micros
        : throw KernelFailure.WithoutClass("A timestamp is beyond all years. Check the unit of the number.");

    /// <summary>Whole units from 1970, rounded down.</summary>
    public static long Floor(long micros, long unit) => FloorDivide(micros, unit);

    public static object TimestampSeconds(object seconds) => seconds switch
    {
        ExactDecimal number => number.Scale <= 6 || number.AtScale(6) * System.Numerics.BigInteger.Pow(10, number.Scale - 6) == number.Unscaled
            ? (long)number.AtScale(6)
            : throw KernelFailure.WithoutClass("The seconds of a timestamp have more than six decimals. Round them."),
        float or double => Convert.ToDouble(seconds, null) is var value && double.IsFinite(value)
            ? (object)checked((long)(value * MicrosPerSecond))
            : null!,
        _ => Micros(Convert.ToInt64(seconds, null), MicrosPerSecond),
    };

    public static int MakeDate(int year, int month, int day) => Calendar.Days(year, month, day) ?? throw OutOfBounds($"{year}-{month}-{day}");

    /// <summary>The timestamp of its parts. A minute may have 60 seconds, which are the next minute.</summary>
    public static long MakeTimestamp(int year, int month, int day, int hour, int minute, ExactDecimal seconds)
    {
        var micros = (long)seconds.AtScale(6);
        return Calendar.Days(year, month, day) is { } date && hour is >= 0 and < 24 && minute is >= 0 and < 60 && micros >= 0 && micros <= 60 * MicrosPerSecond
            ? (date * Calendar.MicrosPerDay) + ((((hour * 60L) + minute) * 60) * MicrosPerSecond) + micros
            : throw OutOfBounds($"{year}-{month}-{day} {hour}:{minute}:{Casts.ValueText.Plain(seconds)}");
    }

    private static NodaTime.DateTimeZone Zone(string name) => TimeZones.Find(name)
        ?? throw KernelFailure.Of("INVALID_TIMEZONE", $"'{name}' is no time zone. Use a name such as 'Europe/London' or an offset such as '+01:00'.");

    private static EngineException OutOfBounds(string what) =>
        KernelFailure.Of("DATETIME_FIELD_OUT_OF_BOUNDS", $"'{what}' is no date or time. Correct its parts.");

    private static bool IsLast((int Year, int Month, int Day) date) => date.Day == Calendar.DaysInMonth(date.Year, date.Month);

    private static long Cut(long micros, long unit) => FloorDivide(micros, unit) * unit;

    private static long FloorDivide(long value, long divisor)
    {
        var quotient = Math.DivRem(value, divisor, out var remainder);
        return remainder < 0 ? quotient - 1 : quotient;
    }
}
