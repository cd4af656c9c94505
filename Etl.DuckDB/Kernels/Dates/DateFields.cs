namespace Etl.DuckDB.Kernels.Dates;

/// <summary>What a text says about a point in time: the fields that a pattern found in it.</summary>
internal sealed class DateFields
{
    public int? Era { get; set; }

    public long? Year { get; set; }

    public long? YearOfEra { get; set; }

    public int? Month { get; set; }

    public int? Day { get; set; }

    public int? DayOfYear { get; set; }

    public int? AmPm { get; set; }

    /// <summary>0 to 23.</summary>
    public int? Hour { get; set; }

    /// <summary>0 to 11.</summary>
    public int? HourOfAmPm { get; set; }

    public int? Minute { get; set; }

    public int? Second { get; set; }

    /// <summary>Microseconds, further digits cut off.</summary>
    public int? Fraction { get; set; }

    public NodaTime.DateTimeZone? Zone { get; set; }

    /// <summary>The instant in microseconds since 1970, or null if the fields are no date: what is missing is 1970-01-01 00:00:00 UTC.</summary>
    public long? Instant()
    {
        if (DayNumber() is not { } day || HourOfDay() is not { } hour)
        {
            return null;
        }

        var seconds = (((hour * 60L) + (Minute ?? 0)) * 60) + (Second ?? 0);
        var micros = ((Int128)day * Calendar.MicrosPerDay) + (seconds * 1_000_000) + (Fraction ?? 0);
        return micros < long.MinValue || micros > long.MaxValue ? null
            : Zone is null ? (long)micros
            : TimeZones.ToUtc((long)micros, Zone);
    }

    private int? DayNumber()
    {
        var year = Year ?? (YearOfEra is { } ofEra ? Era == 0 ? 1 - ofEra : ofEra : null);
        if (DayOfYear is not { } dayOfYear)
        {
            return Calendar.Days(year ?? 1970, Month ?? 1, Day ?? 1);
        }

        var first = Calendar.Days(year ?? 1970, 1, 1);
        var day = dayOfYear <= (Calendar.IsLeap(year ?? 1970) ? 366 : 365) ? first + dayOfYear - 1 : null;
        // A month or day beside it must be the same.
        return day is { } number && Calendar.Date(number) is var date && (Month ?? date.Month) == date.Month && (Day ?? date.Day) == date.Day ? number : null;
    }

    private int? HourOfDay()
    {
        var half = HourOfAmPm is { } hour ? hour + (12 * (AmPm ?? 0)) : (int?)null;
        return Hour is { } whole
            ? half is { } other && other != whole && AmPm is not null ? null : AmPm is { } amPm && whole / 12 != amPm ? null : whole
            : half ?? 0;
    }
}
