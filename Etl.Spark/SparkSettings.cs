using Etl.DataFrames;

namespace Etl.Spark;

/// <summary>The settings of Spark: those that make its answers the ones that this library promises, and the user's.</summary>
internal static class SparkSettings
{
    public const string Master = "spark.master";

    private const string Prefix = "spark.";

    /// <summary>What Spark's answers depend on. Spark 3.5 and 4.x have other defaults for some.</summary>
    private static readonly Dictionary<string, string> Fixed = new()
    {
        ["spark.sql.ansi.enabled"] = "true",
        ["spark.sql.session.timeZone"] = "UTC",
        ["spark.sql.caseSensitive"] = "false",
        ["spark.sql.timestampType"] = "TIMESTAMP_LTZ",
        ["spark.sql.storeAssignmentPolicy"] = "ANSI",
        ["spark.sql.ansi.enforceReservedKeywords"] = "false",
        ["spark.sql.ansi.doubleQuotedIdentifiers"] = "false",
        ["spark.sql.parser.escapedStringLiterals"] = "false",
        ["spark.sql.parquet.outputTimestampType"] = "TIMESTAMP_MICROS",
        ["spark.sql.parquet.datetimeRebaseModeInWrite"] = "CORRECTED",
        ["spark.sql.parquet.datetimeRebaseModeInRead"] = "CORRECTED",
    };

    private static readonly Dictionary<string, string> StartDefaults = new()
    {
        [Master] = "local[*]",
        ["spark.ui.showConsoleProgress"] = "false",
        // An application that serves its users over Spark Connect has no gateway.
        ["spark.api.mode"] = "classic",
    };

    /// <summary>What a JVM is started with.</summary>
    public static Dictionary<string, string> ForStart(IReadOnlyDictionary<string, string> settings)
    {
        var conf = new Dictionary<string, string>(StartDefaults);
        foreach (var (key, value) in Users(settings))
        {
            conf[key] = value;
        }

        return conf;
    }

    /// <summary>What a session in a running JVM is told. The master of such a JVM is chosen already.</summary>
    public static Dictionary<string, string> ForSession(IReadOnlyDictionary<string, string> settings)
    {
        var conf = Users(settings).Where(setting => setting.Key != Master).ToDictionary();
        foreach (var (key, value) in Fixed)
        {
            Require(key, conf.GetValueOrDefault(key, value));
            conf[key] = value;
        }

        return conf;
    }

    /// <summary>Refuses a setting that would change Spark's answers.</summary>
    /// <exception cref="AnalysisException">The setting is not free.</exception>
    public static void Require(string key, string value)
    {
        if (Fixed.TryGetValue(key, out var required) && !required.Equals(value, StringComparison.OrdinalIgnoreCase))
        {
            throw new AnalysisException(
                $"Setting '{key}' is '{value}'. Here it is always '{required}', so that every engine gives the same answers: leave it out.");
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Users(IReadOnlyDictionary<string, string> settings) =>
        settings.Where(setting => setting.Key.StartsWith(Prefix, StringComparison.Ordinal));
}
