namespace Etl.Jobs.Sample.Sales;

/// <summary>When customers come, from 7 to 22 o'clock.</summary>
internal static class OpeningHours
{
    private const int Opening = 7;

    private static readonly int[] Workday = [3, 5, 5, 6, 8, 9, 7, 7, 8, 11, 13, 9, 5, 3, 1];
    private static readonly int[] Weekend = [2, 5, 9, 12, 13, 12, 11, 10, 9, 7, 4, 3, 2, 1, 0];

    /// <summary>The second of the day by which the given fraction of the day's customers have come.</summary>
    public static int Time(DayOfWeek day, double fraction)
    {
        var hours = day is DayOfWeek.Saturday or DayOfWeek.Sunday ? Weekend : Workday;
        // Rounding can make the last customer's fraction 1.
        var left = Math.Min(fraction, 0.999999) * 100;
        var hour = 0;
        while (left >= hours[hour])
        {
            left -= hours[hour++];
        }
        return ((Opening + hour) * 3_600) + (int)(left / hours[hour] * 3_600);
    }
}
