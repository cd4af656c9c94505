using Etl.DataFrames.Engines;
using Etl.DataFrames.Engines.Csv;

namespace Etl.DuckDB.Files;

/// <summary>Spark's options of writing that every format has.</summary>
internal static class WriteOptions
{
    private static readonly string[] Names = ["partitionoverwritemode", "maxrecordsperfile"];

    /// <summary>Whether only the partitions that get rows are written over.</summary>
    /// <exception cref="DataFrames.UnsupportedOperationException">An option cannot be followed.</exception>
    public static bool KeepsOtherPartitions(FileTarget target)
    {
        var bag = new OptionBag(DuckDbEngine.EngineName, target.Options.Where(option => IsShared(option.Key)).ToDictionary(), "Writer");
        if (bag.TakeInt("maxRecordsPerFile", 0) > 0)
        {
            throw bag.Refused("maxRecordsPerFile", "Leave it out: a partition is one file here.");
        }

        return bag.Take("partitionOverwriteMode")?.ToUpperInvariant() switch
        {
            null or "STATIC" => false,
            "DYNAMIC" => target.PartitionBy.Count > 0,
            var other => throw new DataFrames.AnalysisException($"Writer option 'partitionOverwriteMode' is '{other}': it must be 'static' or 'dynamic'."),
        };
    }

    /// <summary>The options that are left for the format.</summary>
    public static Dictionary<string, string> Others(FileTarget target) =>
        target.Options.Where(option => !IsShared(option.Key) && !option.Key.StartsWith("etl.", StringComparison.Ordinal)).ToDictionary();

    private static bool IsShared(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
