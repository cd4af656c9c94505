using Etl.DataFrames;

namespace Etl.Jobs.Retail;

/// <summary>Which engine a session runs on, where that matters.</summary>
internal static class EngineKind
{
    /// <summary>Whether it is the embedded engine, which writes local folders only.</summary>
    public static bool IsEmbedded(this SparkSession spark) => spark.Version().StartsWith("DuckDB", StringComparison.Ordinal);
}
