using Etl.DataFrames.Engines;
using Etl.DataFrames.Types;

namespace Etl.DuckDB.Files;

/// <summary>How DuckDB writes Parquet as Spark does.</summary>
internal static class ParquetWriter
{
    /// <summary>How files are written, for <c>COPY</c>.</summary>
    public static string Format(FileTarget target) => $"FORMAT PARQUET, COMPRESSION {ParquetOptions.ForWriting(target).Codec}";

    /// <summary>Refuses a column of nothing but null, for which Parquet has no type; Spark 3.5 does, too.</summary>
    /// <exception cref="DataFrames.UnsupportedOperationException">There is one.</exception>
    public static void RequireTypes(FileTarget target)
    {
        if (target.Schema.Fields.FirstOrDefault(column => column.DataType is NullType) is { } column)
        {
            throw new DataFrames.UnsupportedOperationException(DuckDbEngine.EngineName, $"the Parquet column '{column.Name}', which is always null and has no type", "Cast it.");
        }
    }

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
            ? $"'{Quoted(Path.Combine(staging, "part.parquet"))}' ({Format(target)})"
            : $"'{Quoted(staging)}' ({Format(target)}, PARTITION_BY ({string.Join(", ", identifiers)}))";
    }

    /// <summary>A path within quotes.</summary>
    public static string Quoted(string path) => path.Replace("'", "''", StringComparison.Ordinal);
}
