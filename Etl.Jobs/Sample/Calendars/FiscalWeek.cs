namespace Etl.Jobs.Sample.Calendars;

/// <summary>Fiscal weeks run from Sunday to Saturday and belong to the year in which they end.</summary>
internal static class FiscalWeek
{
    /// <summary>The Sunday of the date's week.</summary>
    public static DateOnly Start(DateOnly date) => date.AddDays(-(int)date.DayOfWeek);

    /// <summary>The Saturday of the date's week.</summary>
    public static DateOnly End(DateOnly date) => Start(date).AddDays(6);

    /// <summary>Number of the date's week in its year; week 1 is the one with 1 January.</summary>
    public static int Number(DateOnly date) => ((End(date).DayOfYear - 1) / 7) + 1;

    /// <summary>Year and week as one number that grows with time, such as 202401.</summary>
    public static int YearWeek(DateOnly date) => (End(date).Year * 100) + Number(date);

    /// <summary>The first day of the fiscal year that contains the date.</summary>
    public static DateOnly YearStart(DateOnly date) => Start(new DateOnly(End(date).Year, 1, 1));
}
