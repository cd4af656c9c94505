using System.Globalization;
using Etl.DataFrames.Engines;

namespace Etl.DataFrames;

/// <summary>The settings of a session.</summary>
public sealed class RuntimeConfig
{
    private readonly Dictionary<string, string> _settings;

    private readonly IEngine _engine;

    internal RuntimeConfig(Dictionary<string, string> settings, IEngine engine)
    {
        foreach (var (key, value) in settings)
        {
            AnswerSettings.Require(key, value);
        }

        (_settings, _engine) = (settings, engine);
    }

    /// <summary>Sets a setting. What an engine reads only when it starts, such as Spark's memory, stays as it was.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="AnalysisException">The setting would change the answers, such as <c>spark.sql.ansi.enabled</c>.</exception>
    public void Set(string key, string value)
    {
        AnswerSettings.Require(key, value);
        _engine.Configure(key, value);
        _settings[key] = value;
    }

    /// <inheritdoc cref="Set(string, string)"/>
    public void Set(string key, bool value) => Set(key, value ? "true" : "false");

    /// <inheritdoc cref="Set(string, string)"/>
    public void Set(string key, long value) => Set(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The value of a setting.</summary>
    /// <param name="key">Its name.</param>
    /// <exception cref="AnalysisException">It is not set.</exception>
    public string Get(string key) => _settings.GetValueOrDefault(key)
        ?? throw new AnalysisException($"Setting '{key}' is not set. Give a default: Get(\"{key}\", …).");

    /// <summary>Whether setting it changes the running session. The embedded engine is set up when it starts.</summary>
    /// <param name="key">The name of the setting.</param>
    public bool IsModifiable(string key) => _engine.IsModifiable(key);

    /// <summary>Forgets a setting.</summary>
    /// <param name="key">Its name.</param>
    public void Unset(string key) => _settings.Remove(key);

    /// <summary>The value of a setting, or a default.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="defaultValue">The value if it is not set.</param>
    public string Get(string key, string defaultValue) => _settings.GetValueOrDefault(key, defaultValue);

    internal Dictionary<string, string> Copy() => new(_settings);
}
