using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Files;

/// <summary>Finds Parquet files and their schema as Spark would.</summary>
internal static class ParquetFiles
{
    /// <summary>The files under the paths. Names that begin with <c>_</c> or <c>.</c> are not data, in Spark as here.</summary>
    /// <exception cref="AnalysisException">A path does not exist or holds no data.</exception>
    public static IReadOnlyList<DataFile> Find(IEnumerable<string> paths)
    {
        var files = paths.SelectMany(Find).ToList();
        return files.Count > 0 ? files : throw new AnalysisException($"'{string.Join(", ", paths)}' holds no Parquet file.");
    }

    /// <summary>The file as DuckDB must be told it: to DuckDB a name is a pattern, and a bracketed character only itself.</summary>
    public static string Literally(string path) => path
        .Replace("[", "[[]", StringComparison.Ordinal)
        .Replace("*", "[*]", StringComparison.Ordinal)
        .Replace("?", "[?]", StringComparison.Ordinal);

    /// <summary>The schema of the files, partition columns last.</summary>
    /// <exception cref="AnalysisException">The files differ in their columns.</exception>
    public static StructType Describe(DuckDbConnection connection, IReadOnlyList<string> paths)
    {
        LocalPaths.Require(paths, "reading");
        var files = Find(paths);
        RequireOneSchema(connection, files);
        var partitions = PartitionFolders.Columns(files);
        using var result = connection.Query("SELECT * FROM read_parquet($1, hive_partitioning = false) LIMIT 0", [Literally(files[0].Path)]);
        var columns = result.Columns.Select(column => new StructField(column.Name, DuckDbTypes.Spark(column.Type)));
        return new StructType([.. columns.Where(column => partitions.All(partition => partition.Name != column.Name)), .. partitions]);
    }

    // Read as one table, files with other types would be rounded or cut to those of the first.
    private static void RequireOneSchema(DuckDbConnection connection, IReadOnlyList<DataFile> files)
    {
        var list = string.Join(", ", files.Select((_, i) => $"${i + 1}"));
        using var result = connection.Query(
            $"""
            SELECT min(file_name), columns
            FROM (
              SELECT file_name, string_agg(concat_ws(' ', name, type, converted_type, precision, scale), ', ' ORDER BY name) AS columns
              FROM parquet_schema([{list}]) WHERE num_children IS NULL GROUP BY file_name)
            GROUP BY columns ORDER BY 1
            """,
            [.. files.Select(file => Literally(file.Path))]);
        if (result.Rows().Take(2).ToList() is [[string first, _], [string second, _]])
        {
            throw new AnalysisException(
                $"'{first}' and '{second}' have different columns or types. Read them one by one and union them, with casts where the types differ.");
        }
    }

    private static IEnumerable<DataFile> Find(string path)
    {
        if (File.Exists(path))
        {
            return [new DataFile(path, [])];
        }

        return Directory.Exists(path)
            ? DataFiles.InFolder(path, "*.parquet")
            : throw new AnalysisException($"Path '{path}' does not exist.");
    }
}
