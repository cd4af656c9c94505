namespace Etl.DataFrames.Analysis;

/// <summary>The fields of <c>date_part</c> and <c>extract</c>.</summary>
internal static class DatePart
{
    private static readonly Dictionary<string, string> Functions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["YEAR"] = "year",
        ["Y"] = "year",
        ["YEARS"] = "year",
        ["YR"] = "year",
        ["YRS"] = "year",
        ["YEAROFWEEK"] = "yearofweek",
        ["QUARTER"] = "quarter",
        ["QTR"] = "quarter",
        ["MONTH"] = "month",
        ["MON"] = "month",
        ["MONS"] = "month",
        ["MONTHS"] = "month",
        ["WEEK"] = "weekofyear",
        ["W"] = "weekofyear",
        ["WEEKS"] = "weekofyear",
        ["DAY"] = "dayofmonth",
        ["D"] = "dayofmonth",
        ["DAYS"] = "dayofmonth",
        ["DAYOFWEEK"] = "dayofweek",
        ["DOW"] = "dayofweek",
        ["DAYOFWEEK_ISO"] = "weekday",
        ["DOW_ISO"] = "weekday",
        ["DOY"] = "dayofyear",
        ["HOUR"] = "hour",
        ["H"] = "hour",
        ["HOURS"] = "hour",
        ["HR"] = "hour",
        ["HRS"] = "hour",
        ["MINUTE"] = "minute",
        ["M"] = "minute",
        ["MIN"] = "minute",
        ["MINS"] = "minute",
        ["MINUTES"] = "minute",
        ["SECOND"] = "seconds_of_minute",
        ["S"] = "seconds_of_minute",
        ["SEC"] = "seconds_of_minute",
        ["SECONDS"] = "seconds_of_minute",
        ["SECS"] = "seconds_of_minute",
    };

    /// <summary>The function that gives a field, or null if there is no such field.</summary>
    public static string? Of(string field) => Functions.GetValueOrDefault(field);
}
