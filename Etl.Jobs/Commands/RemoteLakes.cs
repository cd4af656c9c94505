using Etl.Jobs.Settings;
using Etl.Lake;

namespace Etl.Jobs.Commands;

/// <summary>Refuses what the engine cannot reach before anything is done.</summary>
internal static class RemoteLakes
{
    /// <exception cref="UsageException">The engine reads and writes local folders only, and this is none.</exception>
    public static void Require(SettingValues settings, Setting setting, string location)
    {
        if (LakeLocation.IsRemote(location) && settings.Engine() == "duckdb")
        {
            throw settings.Wrong(setting, "The embedded engine reads and writes local folders: add --engine spark, or give a local folder.");
        }
    }
}
