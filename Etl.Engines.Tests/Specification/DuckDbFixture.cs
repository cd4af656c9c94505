using Etl.DataFrames;
using Etl.DuckDB;

namespace Etl.Engines.Tests.Specification;

/// <summary>The embedded engine.</summary>
public sealed class DuckDbFixture : EngineFixture
{
    public override SparkSession Session { get; } =
        SparkSession.Detached(new DuckDbEngine(new Dictionary<string, string> { ["etl.duckdb.threads"] = "1" }));
}
