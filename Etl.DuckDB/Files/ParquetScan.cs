using Etl.DataFrames;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;

namespace Etl.DuckDB.Files;

/// <summary>Writes the table expression that reads Parquet files.</summary>
internal static class ParquetScan
{
    public static string Write(FileSource source, IReadOnlyList<DataFile> files, SqlContext context)
    {
        LocalPaths.Require(source.Paths, "reading");
        ParquetOptions.Merges(source.OptionMap);
        ParquetFiles.RequireThere(files);
        var partitions = PartitionFolders.Names(files);
        var list = string.Join(", ", files.Select(file => context.Parameter(ParquetFiles.Literally(file.Path))));
        var read = $"read_parquet([{list}], union_by_name = true, hive_partitioning = false, filename = {(partitions.Count > 0 ? "true" : "false")})";
        read = source.HasGivenSchema ? WithNulls(read, source.Schema, partitions) : read;
        var columns = source.Schema.Fields.Select(column => Column(column, partitions.Contains(column.Name)));
        return partitions.Count == 0
            ? $"(SELECT {string.Join(", ", columns)} FROM {read} AS f)"
            : $"(SELECT {string.Join(", ", columns)} FROM {read} AS f JOIN {FolderValues.Write(source.Schema, files, partitions, context)} ON f.filename = p.filename)";
    }

    // A column that no file has is null. Only the files say so: rows with all columns, but none of them, make up the rest.
    private static string WithNulls(string read, StructType schema, HashSet<string> partitions)
    {
        var columns = schema.Fields.Where(column => !partitions.Contains(column.Name)).Select(column => $"NULL::{DuckDbTypes.Name(column.DataType)} AS {DuckDbDialect.Instance.Identifier(column.Name)}").ToList();
        return columns.Count == 0 ? read : $"(SELECT * FROM {read} UNION ALL BY NAME SELECT {string.Join(", ", columns)} WHERE FALSE)";
    }

    // Instants are stored with a zone and computed with as naive UTC.
    private static string Column(StructField column, bool isPartition)
    {
        var name = DuckDbDialect.Instance.Identifier(column.Name);
        return isPartition ? $"p.{name}" : column.DataType is TimestampType ? $"CAST(f.{name} AS TIMESTAMP) AS {name}" : $"f.{name}";
    }
}
