using System.Globalization;

namespace Etl.DataFrames;

/// <summary>Settings for a session, for <see cref="Builder.Config(SparkConf)"/>.</summary>
/// <param name="loadDefaults">There are no defaults to load: it changes nothing.</param>
public sealed class SparkConf(bool loadDefaults = true)
{
    private readonly SortedDictionary<string, string> _settings = new(StringComparer.Ordinal);

    /// <summary>Whether defaults were asked for.</summary>
    public bool LoadsDefaults { get; } = loadDefaults;

    /// <summary>Sets where Spark runs; see <see cref="Builder.Master"/>.</summary>
    /// <param name="master">Such as <c>local[*]</c> or <c>yarn</c>.</param>
    public SparkConf SetMaster(string master) => Set("spark.master", master);

    /// <summary>Names the application.</summary>
    /// <param name="appName">The name.</param>
    public SparkConf SetAppName(string appName) => Set("spark.app.name", appName);

    /// <summary>Sets the folder of the Spark that this program starts when it is not started by spark-submit.</summary>
    /// <param name="sparkHome">The folder.</param>
    public SparkConf SetSparkHome(string sparkHome) => Set("etl.spark.home", sparkHome);

    /// <summary>Sets a setting.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">Its value.</param>
    public SparkConf Set(string key, string value)
    {
        _settings[key] = value;
        return this;
    }

    /// <summary>The value of a setting, or a default.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="defaultValue">The value if it is not set.</param>
    public string Get(string key, string defaultValue) => _settings.GetValueOrDefault(key, defaultValue);

    /// <summary>The value of a setting as a whole number, or a default.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="defaultValue">The value if it is not set.</param>
    /// <exception cref="AnalysisException">It is no whole number.</exception>
    public int GetInt(string key, int defaultValue) => !_settings.TryGetValue(key, out var value) ? defaultValue
        : int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw new AnalysisException($"Setting '{key}' is '{value}', not a whole number.");

    /// <summary>All settings, by name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> GetAll() => [.. _settings];
}
