namespace Etl.DuckDB.Kernels.Dates;

/// <summary>Dates of the proleptic Gregorian calendar as days since 1970-01-01, for years that .NET has not too.</summary>
internal static class Calendar
{
    /// <summary>Microseconds in a day.</summary>
    public const long MicrosPerDay = 86_400_000_000;

    private const int DaysOfEra = 146_097;
    private const int EpochFromMarch = 719_468;

    /// <summary>The day, or null if there is no such date.</summary>
    public static int? Days(long year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DaysInMonth(year, month) && Math.Abs(year) < 5_800_000 ? (int)DaysOf(year, month, day) : null;

    /// <summary>Year, month and day of a day.</summary>
    public static (int Year, int Month, int Day) Date(long days)
    {
        var shifted = days + EpochFromMarch;
        var era = Math.DivRem(shifted, DaysOfEra, out var dayOfEra);
        if (dayOfEra < 0)
        {
            (era, dayOfEra) = (era - 1, dayOfEra + DaysOfEra);
        }

        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var month = ((5 * dayOfYear) + 2) / 153;
        var day = dayOfYear - (((153 * month) + 2) / 5) + 1;
        var calendarMonth = month < 10 ? month + 3 : month - 9;
        return ((int)(yearOfEra + (era * 400) + (calendarMonth <= 2 ? 1 : 0)), (int)calendarMonth, (int)day);
    }

    /// <summary>The day of the year, from 1.</summary>
    public static int DayOfYear(long days) => (int)(days - DaysOf(Date(days).Year, 1, 1)) + 1;

    /// <summary>The day of the week, 0 = Monday.</summary>
    public static int DayOfWeek(long days) => (int)(((days + 3) % 7 + 7) % 7);

    /// <summary>The number of days of a month.</summary>
    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>Whether a year has 366 days.</summary>
    public static bool IsLeap(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>The day and the microseconds within it.</summary>
    public static (long Day, long Micros) Split(long micros)
    {
        var day = Math.DivRem(micros, MicrosPerDay, out var rest);
        return rest < 0 ? (day - 1, rest + MicrosPerDay) : (day, rest);
    }

    // Years begin in March, so that the leap day comes last.
    private static long DaysOf(long year, int month, int day)
    {
        var shifted = month <= 2 ? year - 1 : year;
        var era = (shifted >= 0 ? shifted : shifted - 399) / 400;
        var yearOfEra = shifted - (era * 400);
        var dayOfYear = (((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5) + day - 1;
        return (era * DaysOfEra) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - EpochFromMarch;
    }
}
