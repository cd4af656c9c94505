using Etl.DataFrames;
using Etl.Jobs.Settings;
using Etl.Lake;

namespace Etl.Jobs.Commands;

/// <summary>Refuses what the engine cannot reach before anything is done: it would find out when the tables are computed and are to be written.</summary>
internal static class RemoteLakes
{
    /// <exception cref="UsageException">The engine reads and writes local folders only, and this is none.</exception>
    public static void Require(SparkSession spark, SettingValues settings, Setting setting, string location)
    {
        if (LakeLocation.IsRemote(location) && spark.Version().StartsWith("DuckDB", StringComparison.Ordinal))
        {
            throw settings.Wrong(setting, "The embedded engine reads and writes local folders: add --engine spark, or give a local folder.");
        }
    }
}
