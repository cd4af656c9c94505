using System.Globalization;
using Etl.DataFrames;

namespace Etl.Jobs.Settings;

/// <summary>Starts the engine as the settings say.</summary>
internal static class EngineSession
{
    /// <summary>Starts a session.</summary>
    /// <exception cref="UsageException">A setting is wrong.</exception>
    /// <exception cref="EngineException">The engine cannot start.</exception>
    public static SparkSession Start(SettingValues values)
    {
        var builder = SparkSession.Builder()
            .AppName("etl")
            .Config(Builder.EngineSetting, values.Engine())
            .Config("etl.duckdb.memory_limit", values.MemoryLimit());
        if (values.Threads() is { } threads)
        {
            builder.Config("etl.duckdb.threads", threads);
        }

        if (values[SettingCatalog.TempDir] is { } folder)
        {
            builder.Config("etl.duckdb.temp_directory", OwnFolder(folder));
        }

        return builder.GetOrCreate();
    }

    // Two engines that spill into one folder would write each other's files.
    private static string OwnFolder(string folder)
    {
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"etl-duckdb-{Environment.ProcessId}"));
    }
}
