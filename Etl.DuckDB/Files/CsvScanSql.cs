using Etl.DataFrames.Plans;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;

namespace Etl.DuckDB.Files;

/// <summary>Writes the table expression that reads CSV files: one read, or one for each combination of partition values.</summary>
internal static class CsvScanSql
{
    public static string Write(FileSource source, SqlContext context)
    {
        var files = DataFiles.Find(source.Paths);
        var partitions = PartitionFolders.Columns(files).Select(column => column.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (partitions.Count == 0)
        {
            return Read(source with { Paths = [.. files.Select(file => file.Path)] }, context);
        }

        var data = new StructType(source.Schema.Fields.Where(column => !partitions.Contains(column.Name)));
        var parts = files.GroupBy(file => string.Join('/', file.Partitions)).Select(part => Part(source with { Schema = data, Paths = [.. part.Select(file => file.Path)] }, part.First()));
        return $"({string.Join(" UNION ALL ", parts)})";

        string Part(FileSource part, DataFile folder)
        {
            var columns = source.Schema.Fields.Select(column => DuckDbDialect.Instance.Identifier(column.Name) is var name && partitions.Contains(column.Name)
                ? $"{FolderValues.Value(folder, column, context)} AS {name}"
                : $"f.{name}");
            return $"SELECT {string.Join(", ", columns)} FROM {Read(part, context)} AS f";
        }
    }

    private static string Read(FileSource source, SqlContext context) => $"{CsvTable.Name}({context.Parameter(source)})";
}
