using System.Globalization;

namespace Etl.Jobs.Presentation;

/// <summary>Writes amounts for people. The same in every culture.</summary>
internal static class Units
{
    private const int MinuteFrom = 60;

    private static readonly string[] Sizes = ["B", "kB", "MB", "GB", "TB", "PB"];

    /// <summary>A number of rows, with commas: <c>1,234,567</c>.</summary>
    public static string Rows(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number and a noun: <c>1 row</c>, <c>2 rows</c>.</summary>
    public static string Rows(long count, string noun) => $"{Rows(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>A duration: <c>0.4 s</c>, <c>1 min 05 s</c>.</summary>
    public static string Time(double seconds)
    {
        var whole = (long)Math.Round(seconds);
        return whole < MinuteFrom
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s")
            : string.Create(CultureInfo.InvariantCulture, $"{whole / MinuteFrom} min {whole % MinuteFrom:00} s");
    }

    /// <summary>A size: <c>1.2 MB</c>.</summary>
    public static string Size(double bytes)
    {
        var unit = 0;
        while (bytes >= 999.5 && unit < Sizes.Length - 1)
        {
            (bytes, unit) = (bytes / 1000, unit + 1);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{bytes.ToString(unit == 0 || bytes >= 99.95 ? "0" : "0.0", CultureInfo.InvariantCulture)} {Sizes[unit]}");
    }

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
