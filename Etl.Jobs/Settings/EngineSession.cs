using System.Globalization;
using Etl.DataFrames;
using Etl.Spark;

namespace Etl.Jobs.Settings;

/// <summary>Starts the engine as the settings say. Each engine reads the settings that are its own.</summary>
internal static class EngineSession
{
    /// <summary>Starts a session.</summary>
    /// <exception cref="UsageException">A setting is wrong.</exception>
    /// <exception cref="EngineException">The engine cannot start.</exception>
    public static SparkSession Start(SettingValues values)
    {
        var builder = SparkSession.Builder().AppName("etl").RemoteFiles(new LakeFiles());
        if (values.Engine() is { } engine)
        {
            builder.Config(Builder.EngineSetting, engine);
        }

        foreach (var (key, value) in DuckDb(values).Concat(Spark(values)))
        {
            builder.Config(key, value);
        }

        return builder.GetOrCreate();
    }

    private static IEnumerable<(string Key, string Value)> DuckDb(SettingValues values)
    {
        yield return ("etl.duckdb.memory_limit", values.MemoryLimit());
        if (values.Threads() is { } threads)
        {
            yield return ("etl.duckdb.threads", threads.ToString(CultureInfo.InvariantCulture));
        }

        if (values[SettingCatalog.TempDir] is { } folder)
        {
            yield return ("etl.duckdb.temp_directory", OwnFolder(folder));
        }
    }

    // What the user sets himself comes last and wins. Under spark-submit its command line has said the rest already.
    private static IEnumerable<(string Key, string Value)> Spark(SettingValues values) =>
        (SparkSubmit.IsDriver ? [] : SparkStart(values)).Concat(values.Conf().Select(setting => (setting.Key, setting.Value)));

    private static IEnumerable<(string Key, string Value)> SparkStart(SettingValues values)
    {
        var threads = values.Threads();
        var master = values[SettingCatalog.Master] ?? (threads is null ? "local[*]" : string.Create(CultureInfo.InvariantCulture, $"local[{threads}]"));
        yield return ("spark.master", master);
        yield return ("spark.driver.memory", SparkSize(values.MemoryLimit()));
        if (master.StartsWith("local", StringComparison.Ordinal))
        {
            // Spark's 200 are meant for a cluster.
            yield return ("spark.sql.shuffle.partitions", Math.Max(8, 2 * (threads ?? Environment.ProcessorCount)).ToString(CultureInfo.InvariantCulture));
        }

        if (values[SettingCatalog.TempDir] is { } folder)
        {
            yield return ("spark.local.dir", folder);
        }
    }

    private static string SparkSize(string limit) => string.Create(CultureInfo.InvariantCulture, $"{(long)(MemorySize.Bytes(limit) / 1e6)}m");

    // Two engines that spill into one folder would write each other's files.
    private static string OwnFolder(string folder)
    {
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"etl-duckdb-{Environment.ProcessId}"));
    }
}
