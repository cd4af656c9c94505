using System.Globalization;
using Etl.DataFrames;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;

namespace Etl.DuckDB.Files;

/// <summary>Writes the table expression that reads Parquet files.</summary>
internal static class ParquetScan
{
    public static string Write(FileSource source, SqlContext context)
    {
        LocalPaths.Require(source.Paths, "reading");
        var files = ParquetFiles.Find(source.Paths);
        var partitions = PartitionFolders.Columns(files).Select(column => column.Name).ToHashSet();
        var list = string.Join(", ", files.Select(file => context.Parameter(ParquetFiles.Literally(file.Path))));
        var read = $"read_parquet([{list}], union_by_name = true, hive_partitioning = false, filename = {(partitions.Count > 0 ? "true" : "false")})";
        var columns = source.Schema.Fields.Select(column => Column(column, partitions.Contains(column.Name)));
        return partitions.Count == 0
            ? $"(SELECT {string.Join(", ", columns)} FROM {read} AS f)"
            : $"(SELECT {string.Join(", ", columns)} FROM {read} AS f JOIN {Folders(source.Schema, files, partitions, context)} ON f.filename = p.filename)";
    }

    // Instants are stored with a zone and computed with as naive UTC.
    private static string Column(StructField column, bool isPartition)
    {
        var name = DuckDbDialect.Instance.Identifier(column.Name);
        return isPartition ? $"p.{name}" : column.DataType is TimestampType ? $"CAST(f.{name} AS TIMESTAMP) AS {name}" : $"f.{name}";
    }

    // Which file has which values: DuckDB's own reading of folder names also takes those above the table, and knows no null.
    private static string Folders(StructType schema, IReadOnlyList<DataFile> files, HashSet<string> partitions, SqlContext context)
    {
        var columns = schema.Fields.Where(column => partitions.Contains(column.Name)).ToList();
        var rows = files.Select(file => string.Join(", ", columns.Select(column => Value(file, column, context)).Prepend(context.Parameter(file.Path))));
        var names = columns.Select(column => DuckDbDialect.Instance.Identifier(column.Name)).Prepend("filename");
        return $"(VALUES ({string.Join("), (", rows)})) AS p({string.Join(", ", names)})";
    }

    private static string Value(DataFile file, StructField column, SqlContext context)
    {
        var value = file.Partitions.FirstOrDefault(partition => partition.Name == column.Name).Value;
        if (value is not null && column.DataType is IntegralType && !long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            throw new EngineException(
                DuckDbEngine.EngineName, $"The folder of '{file.Path}' says '{column.Name}={value}', which is no '{column.DataType}'. Read the column as 'string'.", "INVALID_PARTITION_VALUE");
        }

        return $"CAST({(value is null ? "NULL" : context.Parameter(value))} AS {DuckDbTypes.Name(column.DataType)})";
    }
}
