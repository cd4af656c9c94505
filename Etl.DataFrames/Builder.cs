using System.Globalization;
using Etl.DataFrames.Engines;

namespace Etl.DataFrames;

/// <summary>Prepares a session, made by <see cref="SparkSession.Builder"/>.</summary>
public sealed class Builder
{
    /// <summary>The setting that names the engine.</summary>
    public const string EngineSetting = "etl.engine";

    private readonly Dictionary<string, string> _settings = [];
    private IRemoteFiles? _remoteFiles;

    internal Builder() { }

    /// <summary>
    /// Where Spark runs: a cluster such as <c>yarn</c> or <c>spark://host:7077</c> chooses Spark as the engine. <c>local[n]</c> does not, so that programs written
    /// for Spark run without a JVM. Under spark-submit its master counts.
    /// </summary>
    /// <param name="master">Such as <c>local[*]</c> or <c>yarn</c>.</param>
    public Builder Master(string master) => Config("spark.master", master);

    /// <summary>Names the application.</summary>
    /// <param name="appName">The name.</param>
    public Builder AppName(string appName) => Config("spark.app.name", appName);

    /// <summary>Sets a setting of Spark, or <c>etl.engine</c>: the engine, <c>duckdb</c> or <c>spark</c>.</summary>
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
    /// Lets CSV files be read that are not on this machine by an engine that cannot reach them itself. Engines that can, such as Spark, do not ask.
    /// </summary>
    /// <param name="files">Where they are.</param>
    public Builder RemoteFiles(IRemoteFiles files)
    {
        _remoteFiles = files;
        return this;
    }

    /// <summary>Sets all settings of another place.</summary>
    /// <param name="conf">The settings.</param>
    public Builder Config(SparkConf conf)
    {
        foreach (var (key, value) in conf.GetAll())
        {
            Config(key, value);
        }

        return this;
    }

    /// <summary>Asks for Hive's catalogue, which no engine here has: nothing changes, and tables of it are not found.</summary>
    public Builder EnableHiveSupport() => this;

    /// <summary>
    /// Returns the running session with these settings added, or starts one. The engine is <c>etl.engine</c>, else the environment
    /// variable <c>ETL_ENGINE</c>, else Spark when spark-submit started the program or the master is a cluster, else the embedded one.
    /// </summary>
    /// <exception cref="AnalysisException">The engine is unknown or not part of the program.</exception>
    public SparkSession GetOrCreate() => SparkSession.GetOrCreate(_settings, _remoteFiles, StartEngine);

    private IEngine StartEngine() => EngineFactory.Create(
        _settings.GetValueOrDefault(EngineSetting) ?? Environment.GetEnvironmentVariable("ETL_ENGINE") ?? UsualEngine(), _settings);

    private string UsualEngine() => Environment.GetEnvironmentVariable("PYSPARK_GATEWAY_PORT") is { Length: > 0 } || IsCluster(_settings.GetValueOrDefault("spark.master"))
        ? "spark"
        : "duckdb";

    private static bool IsCluster(string? master) => master is not null && !master.StartsWith("local", StringComparison.OrdinalIgnoreCase);
}
