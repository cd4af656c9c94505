using Etl.DataFrames.Engines;

namespace Etl.Spark;

/// <summary>The settings of Spark: those that make its answers the ones that this library promises, and the user's.</summary>
internal static class SparkSettings
{
    public const string Master = "spark.master";

    private const string Prefix = "spark.";

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
        foreach (var (key, value) in AnswerSettings.Fixed)
        {
            AnswerSettings.Require(key, conf.GetValueOrDefault(key, value));
            conf[key] = value;
        }

        return conf;
    }

    private static IEnumerable<KeyValuePair<string, string>> Users(IReadOnlyDictionary<string, string> settings) =>
        settings.Where(setting => setting.Key.StartsWith(Prefix, StringComparison.Ordinal));
}
