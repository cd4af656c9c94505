using System.Globalization;
using Etl.DataFrames.Engines;

namespace Etl.DataFrames;

/// <summary>Prepares a session, made by <see cref="SparkSession.Builder"/>.</summary>
public sealed class Builder
{
    /// <summary>The setting that names the engine.</summary>
    public const string EngineSetting = "etl.engine";

    private readonly Dictionary<string, string> _settings = [];

    internal Builder() { }

    /// <summary>Where Spark runs. On the embedded engine <c>local[n]</c> sets nothing but is accepted, so that programs written for Spark run.</summary>
    /// <param name="master">Such as <c>local[*]</c> or <c>yarn</c>.</param>
    public Builder Master(string master) => Config("spark.master", master);

    /// <summary>Names the application.</summary>
    /// <param name="appName">The name.</param>
    public Builder AppName(string appName) => Config("spark.app.name", appName);

    /// <summary>Sets a setting of Spark, or <c>etl.engine</c>: the engine, <c>duckdb</c>.</summary>
    /// <param name="key">The name of the setting.</param>
    /// <param name="value">Its value.</param>
    public Builder Config(string key, string value)
    {
        _settings[key] = value;
        return this;
    }

    /// <inheritdoc cref="Config(string, string)"/>
    public Builder Config(string key, bool value) => Config(key, value ? "true" : "false");

    /// <inheritdoc cref="Config(string, string)"/>
    public Builder Config(string key, long value) => Config(key, value.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Config(string, string)"/>
    public Builder Config(string key, double value) => Config(key, value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>
    /// Returns the running session with these settings added, or starts one. The engine is <c>etl.engine</c>, else the environment
    /// variable <c>ETL_ENGINE</c>, else the embedded one.
    /// </summary>
    /// <exception cref="AnalysisException">The engine is unknown or not part of the program.</exception>
    public SparkSession GetOrCreate() => SparkSession.GetOrCreate(_settings, StartEngine);

    private IEngine StartEngine() => EngineFactory.Create(
        _settings.GetValueOrDefault(EngineSetting) ?? Environment.GetEnvironmentVariable("ETL_ENGINE") ?? "duckdb", _settings);
}
