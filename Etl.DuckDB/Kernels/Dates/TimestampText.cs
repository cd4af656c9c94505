using System.Globalization;
using System.Text.RegularExpressions;
using Etl.DuckDB.Kernels.Casts;

namespace Etl.DuckDB.Kernels.Dates;

/// <summary>Timestamps in texts as Spark's casts read and write them, in microseconds since 1970 UTC.</summary>
internal static partial class TimestampText
{
    /// <summary>The timestamp, or null if the text is none.</summary>
    public static long? Parse(string text)
    {
        var match = Form().Match(TextNumbers.Trimmed(text));
        if (!match.Success)
        {
            return null;
        }

        var zone = match.Groups["zone"] is { Success: true } written ? TimeZones.Find(written.Value.Trim()) : TimeZones.Utc;
        return zone is not null
            && (match.Groups["year"].Success ? Calendar.Days(Part(match, "sign", "year"), Part(match, "month", 1), Part(match, "day", 1)) : Today(zone)) is { } days
            && Time(match) is { } time
            ? Micros(days, time) is { } local ? TimeZones.ToUtc(local, zone) : null
            : null;
    }

    /// <summary>The timestamp as text: without fraction if there is none.</summary>
    public static string Format(long micros)
    {
        var (day, time) = Calendar.Split(micros);
        var (year, month, date) = Calendar.Date(day);
        var (seconds, fraction) = (time / 1_000_000, time % 1_000_000);
        var digits = fraction == 0 ? "" : $".{fraction.ToString("D6", CultureInfo.InvariantCulture).TrimEnd('0')}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Year(year)}-{month:D2}-{date:D2} {seconds / 3600:D2}:{seconds / 60 % 60:D2}:{seconds % 60:D2}{digits}");
    }

    /// <summary>The date as text.</summary>
    public static string FormatDate(int days)
    {
        var (year, month, day) = Calendar.Date(days);
        return string.Create(CultureInfo.InvariantCulture, $"{Year(year)}-{month:D2}-{day:D2}");
    }

    // Four digits at least, with a sign beyond.
    private static string Year(int year) => string.Create(
        CultureInfo.InvariantCulture, $"{(year > 9999 ? "+" : year < 0 ? "-" : "")}{Math.Abs(year):D4}");

    // A time without a date is one of the day on which the query runs, as in Spark.
    private static int? Today(NodaTime.DateTimeZone zone) =>
        (int)Calendar.Split(TimeZones.FromUtc((TimeProvider.System.GetUtcNow().UtcDateTime - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond, zone)).Day;

    private static long? Time(Match match)
    {
        var (hour, minute, second) = (Part(match, "hour", 0), Part(match, "minute", 0), Part(match, "second", 0));
        var fraction = match.Groups["fraction"].Value.PadRight(6, '0')[..6];
        return hour < 24 && minute < 60 && second < 60
            ? (((((hour * 60L) + minute) * 60) + second) * 1_000_000) + long.Parse(fraction, CultureInfo.InvariantCulture)
            : null;
    }

    private static long? Micros(int days, long time) =>
        ((Int128)days * Calendar.MicrosPerDay) + time is var micros && micros >= long.MinValue && micros <= long.MaxValue ? (long)micros : null;

    private static int Part(Match match, string name, int otherwise) =>
        match.Groups[name] is { Length: > 0 } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : otherwise;

    private static int Part(Match match, string sign, string name) => Part(match, name, 0) * (match.Groups[sign].Value == "-" ? -1 : 1);

    // A date, perhaps with a time behind a space or a T; or a time behind a T alone, or with a colon.
    [GeneratedRegex(
        @"^(?:(?<sign>[+-]?)(?<year>[0-9]{4,6})(?:-(?<month>[0-9]{1,2})(?:-(?<day>[0-9]{1,2})(?:[ T](?<hour>[0-9]{1,2})(?::(?<minute>[0-9]{1,2})(?::(?<second>[0-9]{1,2})(?:\.(?<fraction>[0-9]*))?(?<zone>[^0-9.].*)?)?)?)?)?)?"
        + @"|T?(?<hour>[0-9]{1,2}):(?<minute>[0-9]{1,2})(?::(?<second>[0-9]{1,2})(?:\.(?<fraction>[0-9]*))?(?<zone>[^0-9.].*)?)?)\z",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Form();
}
