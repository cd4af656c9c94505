namespace Etl.Jobs.Retail.Increment;

/// <summary>The weeks that an increment has to compute anew, and the partitions of weeks that are no more.</summary>
/// <param name="Ends">The ends of the weeks.</param>
/// <param name="Days">All days of these weeks.</param>
/// <param name="Gone">The ends of weeks that the calendar now ends on another day.</param>
internal sealed record TouchedWeeks(IReadOnlySet<DateOnly> Ends, IReadOnlyList<DateOnly> Days, IReadOnlyList<DateOnly> Gone)
{
    /// <summary>Finds them.</summary>
    /// <param name="days">The days of which rows come or go.</param>
    /// <param name="before">The weeks as published.</param>
    /// <param name="now">The weeks of the calendar now.</param>
    public static TouchedWeeks Find(IEnumerable<DateOnly> days, WeekMap before, WeekMap now)
    {
        var changed = days.Concat(now.ChangedSince(before)).ToHashSet();
        var ends = now.EndsOf(changed).ToHashSet();
        // A week of which one day left for another has lost rows too.
        ends.UnionWith(now.EndsOf(before.DaysOf(before.EndsOf(changed).ToHashSet())));
        return new TouchedWeeks(ends, [.. now.DaysOf(ends)], [.. before.EndsOf(changed).Where(end => !ends.Contains(end))]);
    }
}
