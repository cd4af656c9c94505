using Etl.DataFrames;

namespace Etl.Jobs.Retail.Increment;

/// <summary>Which week each day belongs to.</summary>
internal sealed class WeekMap
{
    private readonly Dictionary<DateOnly, (int Week, DateOnly End)> _weeks;

    private WeekMap(Dictionary<DateOnly, (int Week, DateOnly End)> weeks) => _weeks = weeks;

    /// <summary>The weeks of a calendar; none when there is no calendar.</summary>
    public static WeekMap Of(DataFrame? dimCalendar, CancellationToken cancellationToken) => new(
        (dimCalendar?.Select("cal_dt", "yr_wk_num", FactStoreProductWeek.PartitionColumn).Collect(cancellationToken) ?? [])
            .ToDictionary(row => row.GetAs<DateOnly>(0), row => (row.GetAs<int>(1), row.GetAs<DateOnly>(2))));

    /// <summary>The ends of the weeks of some days. Days that the calendar does not have have none.</summary>
    public IEnumerable<DateOnly> EndsOf(IEnumerable<DateOnly> days) =>
        days.Where(_weeks.ContainsKey).Select(day => _weeks[day].End).Distinct();

    /// <summary>The days of some weeks, by their ends.</summary>
    public IEnumerable<DateOnly> DaysOf(IReadOnlySet<DateOnly> ends) => _weeks.Where(day => ends.Contains(day.Value.End)).Select(day => day.Key).Order();

    /// <summary>The days that an earlier calendar puts into another week, or does not have.</summary>
    public IEnumerable<DateOnly> ChangedSince(WeekMap earlier) =>
        _weeks.Where(day => !earlier._weeks.TryGetValue(day.Key, out var week) || week != day.Value).Select(day => day.Key);
}
