using Etl.DataFrames.Plans;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;

namespace Etl.DuckDB.Files;

/// <summary>Writes the table expression that reads Parquet files.</summary>
internal static class ParquetScan
{
    public static string Write(FileSource source, SqlContext context)
    {
        var files = ParquetFiles.Find(source.Paths);
        var partitions = ParquetFiles.Partitions(files);
        var list = string.Join(", ", files.Select(file => context.Parameter(file)));
        var table = $"read_parquet([{list}], union_by_name = true, {Partitioning(source, partitions)})";
        var instants = source.Schema.Fields.Where(column => column.DataType is TimestampType).Select(column => Instant(column.Name)).ToList();
        return instants.Count == 0 ? table : $"(SELECT * REPLACE ({string.Join(", ", instants)}) FROM {table})";
    }

    private static string Partitioning(FileSource source, IReadOnlyList<StructField> partitions)
    {
        var types = source.Schema.Fields
            .Where(column => partitions.Any(partition => partition.Name == column.Name))
            .Select(column => $"{DuckDbDialect.Instance.Identifier(column.Name)}: {DuckDbTypes.Name(column.DataType)}");
        return partitions.Count == 0 ? "hive_partitioning = false" : $"hive_partitioning = true, hive_types = {{{string.Join(", ", types)}}}";
    }

    // Instants are stored with a zone and computed with as naive UTC.
    private static string Instant(string name)
    {
        var column = DuckDbDialect.Instance.Identifier(name);
        return $"CAST({column} AS TIMESTAMP) AS {column}";
    }
}
