using System.Globalization;
using System.Text.RegularExpressions;
using Etl.Jobs.Retail.Run;

namespace Etl.Jobs.Settings;

/// <summary>Settings as the values that they mean.</summary>
internal static partial class SettingReaders
{
    private const string DateFormat = "yyyy-MM-dd";
    private const int MaxThreads = 1024;

    /// <summary>What the run command asks for.</summary>
    /// <param name="values">The settings.</param>
    /// <param name="date">The business date, when it is not that of the settings.</param>
    /// <exception cref="UsageException">A setting is wrong, or there is no date.</exception>
    public static RunRequest RunRequest(this SettingValues values, DateOnly? date = null) => new(
        date ?? values.Date() ?? throw new UsageException(
            $"There is no business date. Give one with {SettingCatalog.Date.Option} 2025-11-29, or set {SettingCatalog.Date.Variable}."),
        values.Input(),
        values.Output(),
        values.RejectLimit(),
        values.Mode(),
        values.History());

    public static DateOnly? Date(this SettingValues values) => values[SettingCatalog.Date] is not { } text ? null
        : ParseDate(text) ?? throw values.Wrong(SettingCatalog.Date, "Give a date of the calendar, such as 2025-11-29.");

    public static string Input(this SettingValues values) => values[SettingCatalog.Input]!;

    public static string Output(this SettingValues values) => values[SettingCatalog.Output]!;

    /// <summary>The limit as a share, from 0 to 1.</summary>
    public static double RejectLimit(this SettingValues values)
    {
        var text = values[SettingCatalog.RejectLimit]!;
        return text.EndsWith('%')
            && double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            && percent <= 100
                ? percent / 100
                : throw values.Wrong(SettingCatalog.RejectLimit, "Give a percentage from 0% to 100%.");
    }

    public static LoadMode Mode(this SettingValues values) => values[SettingCatalog.Mode] switch
    {
        "snapshot" => LoadMode.Snapshot,
        "increment" => LoadMode.Increment,
        _ => throw values.Wrong(SettingCatalog.Mode, "There are two modes: snapshot and increment."),
    };

    public static HistoryMode History(this SettingValues values) => values[SettingCatalog.History] switch
    {
        "none" => HistoryMode.None,
        "type2" => HistoryMode.Type2,
        _ => throw values.Wrong(SettingCatalog.History, "Give none or type2."),
    };

    /// <summary>The engine, or null to leave the choice to the session.</summary>
    public static string? Engine(this SettingValues values) => values[SettingCatalog.Engine] is null or "duckdb" or "spark"
        ? values[SettingCatalog.Engine]
        : throw values.Wrong(SettingCatalog.Engine, "There are two engines: duckdb and spark.");

    /// <summary>The settings of Spark.</summary>
    public static IReadOnlyDictionary<string, string> Conf(this SettingValues values)
    {
        var conf = new Dictionary<string, string>();
        foreach (var setting in (values[SettingCatalog.Conf] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var separator = setting.IndexOf('=', StringComparison.Ordinal);
            conf[separator > 0 ? setting[..separator] : throw values.Wrong(SettingCatalog.Conf, "Write key=value, with ';' between settings.")] = setting[(separator + 1)..];
        }

        return conf;
    }

    public static int? Threads(this SettingValues values) => values[SettingCatalog.Threads] is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var threads) && threads is >= 1 and <= MaxThreads
            ? threads
            : throw values.Wrong(SettingCatalog.Threads, $"Give a number from 1 to {MaxThreads}.");

    public static string MemoryLimit(this SettingValues values) =>
        values[SettingCatalog.MemoryLimit] is { } text && Size().IsMatch(text)
            ? text
            : throw values.Wrong(SettingCatalog.MemoryLimit, "Give a size with its unit, such as 1200MB or 2GB.");

    /// <summary>A date as the files and folders write it, or null when the text is none.</summary>
    public static DateOnly? ParseDate(string text) =>
        DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    [GeneratedRegex(@"^\d+(\.\d+)? ?[KMGT]i?B$")]
    private static partial Regex Size();
}
