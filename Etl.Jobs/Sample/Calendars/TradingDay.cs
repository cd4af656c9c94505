namespace Etl.Jobs.Sample.Calendars;

/// <summary>How busy the stores are on a date, for reasons that hold for all products.</summary>
internal static class TradingDay
{
    // Sunday to Saturday; the mean is 1, so that a week sells what a week should.
    private static readonly double[] Weekdays = [1.12, 0.82, 0.84, 0.88, 0.96, 1.14, 1.24];

    /// <summary>Stores are shut on Christmas Day: no sales, no deliveries, no stock count.</summary>
    public static bool IsClosed(DateOnly date) => date is { Month: 12, Day: 25 };

    /// <summary>Demand compared with an average day.</summary>
    public static double Factor(DateOnly date) => IsClosed(date) ? 0 : Weekdays[(int)date.DayOfWeek] * Holiday(date);

    private static double Holiday(DateOnly date) => (date.Month, date.Day) switch
    {
        (12, 22 or 23) => 1.35,
        (12, 24) => 1.2,
        (12, 31) => 1.15,
        (1, 1) => 0.55,
        (7, 3) => 1.2,
        _ => 1,
    };
}
