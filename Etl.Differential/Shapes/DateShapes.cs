using static Etl.Differential.Shapes.Slots;

namespace Etl.Differential.Shapes;

/// <summary>Functions on dates and timestamps.</summary>
internal static class DateShapes
{
    public static IReadOnlyList<FunctionShape> All { get; } =
    [
        .. new[] { "dayofyear", "weekday", "weekofyear", "yearofweek", "dayofweek", "year", "quarter", "month", "dayofmonth" }.Select(part => new FunctionShape(part, [Date], 1, false)),
        new("date_part", [One(Constants.Fields), Timestamp], 2, false),
        new("last_day", [Date], 1, false),
        new("next_day", [Date, Mostly(Plans.Kind.String, Constants.DayNames)], 2, true),
        new("add_months", [Date, Small(Constants.Positions)], 2, true),
        new("months_between", [Timestamp, Timestamp, One(true, false)], 2, false),
        new("trunc", [Date, Mostly(Plans.Kind.String, Constants.Units)], 2, false),
        new("date_trunc", [Mostly(Plans.Kind.String, Constants.Units), Timestamp], 2, false),
        new("date_format", [Timestamp, Pattern(Constants.DatePatterns)], 2, false),
        new("from_unixtime", [Mostly(Plans.Kind.Int, Constants.Longs), One(Constants.DatePatterns)], 2, false),
        .. new[] { "to_date", "to_timestamp", "unix_timestamp", "to_unix_timestamp" }.Select(name =>
            new FunctionShape(name, [Mostly(Plans.Kind.String, Constants.DateTexts), Pattern(Constants.ReadPatterns)], 1, true)),
        new("try_to_timestamp", [Mostly(Plans.Kind.String, Constants.DateTexts), One(Constants.ReadPatterns)], 1, true),
        new("timestamp_seconds", [Int], 1, false),
        new("timestamp_millis", [Int], 1, false),
        new("timestamp_micros", [Int], 1, false),
        new("unix_date", [Date], 1, false),
        .. new[] { "unix_seconds", "unix_millis", "unix_micros" }.Select(name => new FunctionShape(name, [Timestamp], 1, false)),
        new("date_from_unix_date", [Small(Constants.Counts)], 1, false),
        .. new[] { "from_utc_timestamp", "to_utc_timestamp" }.Select(name => new FunctionShape(name, [Timestamp, One(Constants.Zones)], 2, true)),
        new("make_date", [Mostly(Plans.Kind.Int, Constants.Years), Small(Constants.Months), Small(Constants.Days)], 3, true),
        new("make_timestamp", [One(Constants.Years), Small(Constants.Months), Small(Constants.Days), One(Constants.Days), One(Constants.Days), One(Constants.Seconds)], 6, true),
    ];
}
