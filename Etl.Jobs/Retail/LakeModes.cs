using Etl.Jobs.Retail.Publishing;
using Etl.Jobs.Retail.Run;
using Etl.Jobs.Settings;
using Etl.Lake;

namespace Etl.Jobs.Retail;

/// <summary>Keeps snapshots and increments out of each other's lakes: a snapshot would delete what increments brought, an increment lacks the rows of a snapshot.</summary>
internal static class LakeModes
{
    /// <exception cref="UsageException">The lake was filled in the other mode.</exception>
    public static void Require(ILake lake, LoadMode mode)
    {
        LoadMode? found = lake.Exists(LakeFolders.Cleans) ? LoadMode.Increment : lake.Exists(LakeFolders.Marts) ? LoadMode.Snapshot : null;
        if (found is not null && found != mode)
        {
            var (here, asked) = (found.ToString()!.ToLowerInvariant(), mode.ToString().ToLowerInvariant());
            throw new UsageException(
                $"--mode is '{asked}', but '{lake.Location}' was filled with {here}s. Nothing was changed: add --mode {here}, or give another lake with --output.");
        }
    }
}
