using Etl.Deploy.Tables;

namespace Etl.Deploy.Superset;

/// <summary>One of the two places the dashboard's data may come from.</summary>
/// <param name="Name">Part of every name in the bundle, because Superset takes over an object of the same name.</param>
/// <param name="Title">The dashboard's title.</param>
/// <param name="Uri">The database's address, with placeholders that scripts/superset-bundle fills.</param>
/// <param name="Source">What stands in FROM for a table.</param>
internal sealed record DashboardVariant(string Name, string Title, string Uri, Func<MartTable, string> Source)
{
    /// <summary>The tables in Glue. The credentials are those of the machine that Superset runs on.</summary>
    public static DashboardVariant Athena { get; } = new(
        "athena",
        "Retail weeks",
        "awsathena+rest://athena.${REGION}.amazonaws.com:443/${DATABASE}?s3_staging_dir=${RESULTS}&work_group=${WORKGROUP}",
        table => table.Name);

    /// <summary>The Parquet files of a lake in a folder. DuckDB reads them anew for each chart; there is no database file that could be locked.</summary>
    public static DashboardVariant DuckDb { get; } = new(
        "duckdb",
        "Retail weeks (local lake)",
        "duckdb:///:memory:",
        table => table.PartitionColumns.Count == 0
            ? $"read_parquet('${{LAKE}}/mart/{table.Name}/*.parquet')"
            : $"read_parquet('${{LAKE}}/mart/{table.Name}/{string.Concat(table.PartitionColumns.Select(_ => "*/"))}*.parquet', hive_partitioning = true)");

    public static IReadOnlyList<DashboardVariant> All { get; } = [Athena, DuckDb];
}
