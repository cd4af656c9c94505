namespace Etl.Trigger.Days;

/// <summary>The time zone of the business.</summary>
internal static class NewYork
{
    private static readonly Lazy<TimeZoneInfo> Zone = new(Find);

    /// <summary>The time on New York's clocks.</summary>
    /// <exception cref="SettingsException">The system does not know the zone.</exception>
    public static DateTime Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Zone.Value).DateTime;

    private static TimeZoneInfo Find()
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        }
        catch (Exception error) when (error is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            throw new SettingsException("The system has no time zone 'America/New_York'. Install tzdata, which Lambda's Amazon Linux 2023 has.", error);
        }
    }
}
