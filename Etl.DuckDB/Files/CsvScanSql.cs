using Etl.DataFrames;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;

namespace Etl.DuckDB.Files;

/// <summary>Writes the table expression that reads CSV files: one read, or one for each combination of partition values.</summary>
internal static class CsvScanSql
{
    public static string Write(FileSource source, IReadOnlyList<DataFile> files, SqlContext context)
    {
        var partitions = PartitionFolders.Names(files);
        if (partitions.Count == 0)
        {
            return Read(source with { Paths = [.. files.Select(file => file.Path)] }, context);
        }

        var fields = source.Schema.Fields.Where(column => !partitions.Contains(column.Name)).ToList();
        var data = fields.Count > 0 ? new StructType(fields) : Any(source);
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

    // Without columns of the files their records are counted.
    private static StructType Any(FileSource source) => source.OptionMap.TryGetValue("mode", out var mode) && !string.Equals(mode, "PERMISSIVE", StringComparison.OrdinalIgnoreCase)
        ? throw new UnsupportedOperationException(DuckDbEngine.EngineName, "a schema of partition columns alone for CSV files of another mode than PERMISSIVE", "Name a column of the files too.")
        : new StructType().Add("_c0", new StringType());

    private static string Read(FileSource source, SqlContext context) => $"{CsvTable.Name}({context.Parameter(source)})";
}
