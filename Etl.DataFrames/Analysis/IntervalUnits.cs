using Etl.DataFrames.Plans.Expressions;

namespace Etl.DataFrames.Analysis;

/// <summary>The units that an interval is written in.</summary>
internal static class IntervalUnits
{
    private static readonly Dictionary<string, (IntervalField Field, long Size)> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["year"] = (IntervalField.Year, 12),
        ["month"] = (IntervalField.Month, 1),
        ["week"] = (IntervalField.Day, 7 * Micros(IntervalField.Day)),
        ["day"] = (IntervalField.Day, Micros(IntervalField.Day)),
        ["hour"] = (IntervalField.Hour, Micros(IntervalField.Hour)),
        ["minute"] = (IntervalField.Minute, Micros(IntervalField.Minute)),
        ["second"] = (IntervalField.Second, Micros(IntervalField.Second)),
        ["millisecond"] = (IntervalField.Second, 1_000),
        ["microsecond"] = (IntervalField.Second, 1),
    };

    /// <summary>A unit by its name, in singular or plural: its field, and how many months or microseconds it has. Null if there is none.</summary>
    public static (IntervalField Field, long Size)? Of(string name) =>
        Units.TryGetValue(name, out var unit) || (name.EndsWith("s", StringComparison.OrdinalIgnoreCase) && Units.TryGetValue(name[..^1], out unit)) ? unit : null;

    /// <summary>The microseconds of a field from the day on.</summary>
    public static long Micros(IntervalField field) => field switch
    {
        IntervalField.Day => 86_400_000_000,
        IntervalField.Hour => 3_600_000_000,
        IntervalField.Minute => 60_000_000,
        _ => 1_000_000,
    };
}
