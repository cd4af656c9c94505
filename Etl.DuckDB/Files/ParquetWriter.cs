using Etl.DataFrames.Engines;
using Etl.DataFrames.Types;

namespace Etl.DuckDB.Files;

/// <summary>How DuckDB writes Parquet as Spark does.</summary>
internal static class ParquetWriter
{
    /// <summary>How files are written, for <c>COPY</c>.</summary>
    public const string Format = "FORMAT PARQUET, COMPRESSION SNAPPY";

    /// <summary>What the names of the files end with.</summary>
    public const string Extension = ".snappy.parquet";

    /// <summary>The query with its timestamps as instants, which Parquet marks as UTC: Spark reads unmarked ones as local times.</summary>
    public static string Instants(FileTarget target, string query)
    {
        var columns = target.Schema.Fields
            .Where(column => column.DataType is TimestampType)
            .Select(column => DuckDbDialect.Instance.Identifier(column.Name))
            .Select(column => $"CAST({column} AS TIMESTAMPTZ) AS {column}")
            .ToList();
        return columns.Count == 0 ? query : $"SELECT * REPLACE ({string.Join(", ", columns)}) FROM (\n{query}\n)";
    }

    /// <summary>What follows <c>COPY … TO</c>.</summary>
    public static string Destination(FileTarget target, string staging)
    {
        var identifiers = target.PartitionBy.Select(DuckDbDialect.Instance.Identifier);
        return target.PartitionBy.Count == 0
            ? $"'{Quoted(Path.Combine(staging, "part.parquet"))}' ({Format})"
            : $"'{Quoted(staging)}' ({Format}, PARTITION_BY ({string.Join(", ", identifiers)}))";
    }

    /// <summary>A path within quotes.</summary>
    public static string Quoted(string path) => path.Replace("'", "''", StringComparison.Ordinal);
}
