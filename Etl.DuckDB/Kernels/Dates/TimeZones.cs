using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using NodaTime;

namespace Etl.DuckDB.Kernels.Dates;

/// <summary>Time zones by the names and offsets that Java knows.</summary>
internal static partial class TimeZones
{
    // java.time.ZoneId.SHORT_IDS.
    private static readonly Dictionary<string, string> ShortIds = new()
    {
        ["ACT"] = "Australia/Darwin",
        ["AET"] = "Australia/Sydney",
        ["AGT"] = "America/Argentina/Buenos_Aires",
        ["ART"] = "Africa/Cairo",
        ["AST"] = "America/Anchorage",
        ["BET"] = "America/Sao_Paulo",
        ["BST"] = "Asia/Dhaka",
        ["CAT"] = "Africa/Harare",
        ["CNT"] = "America/St_Johns",
        ["CST"] = "America/Chicago",
        ["CTT"] = "Asia/Shanghai",
        ["EAT"] = "Africa/Addis_Ababa",
        ["ECT"] = "Europe/Paris",
        ["IET"] = "America/Indiana/Indianapolis",
        ["IST"] = "Asia/Kolkata",
        ["JST"] = "Asia/Tokyo",
        ["MIT"] = "Pacific/Apia",
        ["NET"] = "Asia/Yerevan",
        ["NST"] = "Pacific/Auckland",
        ["PLT"] = "Asia/Karachi",
        ["PNT"] = "America/Phoenix",
        ["PRT"] = "America/Puerto_Rico",
        ["PST"] = "America/Los_Angeles",
        ["SST"] = "Pacific/Guadalcanal",
        ["VST"] = "Asia/Ho_Chi_Minh",
        ["EST"] = "-05:00",
        ["MST"] = "-07:00",
        ["HST"] = "-10:00",
    };

    private static readonly long FirstSecond = Instant.FromUtc(-9000, 1, 1, 0, 0).ToUnixTimeSeconds();
    private static readonly long LastSecond = Instant.FromUtc(9999, 12, 30, 0, 0).ToUnixTimeSeconds();

    private static readonly ConcurrentDictionary<string, DateTimeZone?> Known = new();

    /// <summary>UTC.</summary>
    public static DateTimeZone Utc => DateTimeZone.Utc;

    /// <summary>The zone, or null if there is none of that name.</summary>
    public static DateTimeZone? Find(string name) => Known.GetOrAdd(name, Search);

    /// <summary>What clocks of the zone show at an instant, both as microseconds since 1970.</summary>
    public static long FromUtc(long micros, DateTimeZone zone) => micros + Micros(zone.GetUtcOffset(InstantOf(micros)));

    /// <summary>
    /// The instant at which clocks of the zone show a time. In a gap they have gone forward by its length; of two instants it is the earlier.
    /// </summary>
    public static long ToUtc(long micros, DateTimeZone zone)
    {
        // Zones are described up to the year 9999; beyond, the rules of the last years go on.
        var seconds = Math.Clamp(FloorSeconds(micros), FirstSecond, LastSecond);
        var map = zone.MapLocal(LocalDateTime.FromDateTime(DateTime.UnixEpoch).PlusSeconds(seconds));
        return micros - Micros(map.EarlyInterval.WallOffset);
    }

    private static DateTimeZone? Search(string name)
    {
        // Spark also knows +h:mm and +hh:m.
        var written = OneDigitMinute().Replace(OneDigitHour().Replace(name, "${sign}0${hour}:"), "${start}:0${minute}");
        var id = ShortIds.GetValueOrDefault(written, written);
        var offset = OffsetForm().Match(id);
        return id is "Z" or "UTC" or "GMT" or "UT" ? Utc
            : offset.Success ? Fixed(offset)
            : RegionForm().IsMatch(id) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id)
            : null;
    }

    private static DateTimeZone? Fixed(Match match)
    {
        int Part(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 0;
        var (hours, minutes, seconds) = (Part("hour"), Part("minute"), Part("second"));
        var total = (((hours * 60) + minutes) * 60) + seconds;
        return minutes < 60 && seconds < 60 && total <= 18 * 3600
            ? DateTimeZone.ForOffset(Offset.FromSeconds(match.Groups["sign"].Value == "-" ? -total : total))
            : null;
    }

    private static Instant InstantOf(long micros) => Instant.FromUnixTimeSeconds(Math.Clamp(FloorSeconds(micros), FirstSecond, LastSecond));

    private static long FloorSeconds(long micros) => (micros - (((micros % 1_000_000) + 1_000_000) % 1_000_000)) / 1_000_000;

    private static long Micros(Offset offset) => offset.Seconds * 1_000_000L;

    [GeneratedRegex(@"^(?:UTC|GMT|UT)?(?<sign>[+-])(?:(?<hour>[0-9]{1,2})|(?<hour>[0-9]{2}):?(?<minute>[0-9]{2})(?::?(?<second>[0-9]{2}))?)\z")]
    private static partial Regex OffsetForm();

    [GeneratedRegex(@"(?<sign>[+-])(?<hour>[0-9]):")]
    private static partial Regex OneDigitHour();

    [GeneratedRegex(@"(?<start>[+-][0-9]{2}):(?<minute>[0-9])\z")]
    private static partial Regex OneDigitMinute();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9~/._+-]+\z")]
    private static partial Regex RegionForm();
}
