using Etl.DataFrames.Sql;
using static Etl.DataFrames.Sql.Translate;

namespace Etl.DuckDB.Functions;

/// <summary>Functions of chance, and of where Spark computes a row: none can have Spark's answer.</summary>
internal static class DuckDbChance
{
    public static IReadOnlyDictionary<string, Translation> All { get; } = new Dictionary<string, Translation>
    {
        ["rand"] = Refuse(DuckDbEngine.EngineName, Refusals.ByChance.Reason),
        ["randn"] = Refuse(DuckDbEngine.EngineName, Refusals.ByChance.Reason),
        ["uuid"] = Refuse(DuckDbEngine.EngineName, Refusals.ByChance.Reason),
        ["monotonically_increasing_id"] = Refuse(DuckDbEngine.EngineName, Refusals.OfPartition.Reason),
        ["spark_partition_id"] = Refuse(DuckDbEngine.EngineName, Refusals.OfPartition.Reason),
        ["input_file_name"] = Refuse(DuckDbEngine.EngineName, Refusals.OfPartition.Reason),
    };
}
