using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Files;

/// <summary>Finds Parquet files and their schema as Spark would.</summary>
internal static class ParquetFiles
{
    /// <summary>The file as DuckDB must be told it: to DuckDB a name is a pattern, and a bracketed character only itself.</summary>
    public static string Literally(string path) => path
        .Replace("[", "[[]", StringComparison.Ordinal)
        .Replace("*", "[*]", StringComparison.Ordinal)
        .Replace("?", "[?]", StringComparison.Ordinal);

    /// <summary>The schema of the files, partition columns last.</summary>
    /// <exception cref="AnalysisException">The files differ in their columns.</exception>
    public static StructType Describe(DuckDbConnection connection, IReadOnlyList<string> paths, IReadOnlyDictionary<string, string> options)
    {
        LocalPaths.Require(paths, "reading");
        var merges = ParquetOptions.Merges(FileChoice.Others(options));
        var files = RequireThere(FileSchemas.Require("parquet", paths, DataFiles.Find(paths, options)));
        RequireOneSchema(connection, files, merges);
        using var result = connection.Query($"SELECT * FROM read_parquet([{Markers(files)}], union_by_name = true, hive_partitioning = false) LIMIT 0", [.. files.Select(file => Literally(file.Path))]);
        return PartitionFolders.Among([.. result.Columns.Select(column => new StructField(column.Name, DuckDbTypes.Spark(column.Type)))], files);
    }

    /// <summary>The files, if all are there.</summary>
    /// <exception cref="AnalysisException">One is not.</exception>
    public static IReadOnlyList<DataFile> RequireThere(IReadOnlyList<DataFile> files) => files.FirstOrDefault(file => !File.Exists(file.Path)) is { } missing
        ? throw new AnalysisException($"Path '{missing.Path}' does not exist.")
        : files;

    private static string Markers(IReadOnlyList<DataFile> files) => string.Join(", ", files.Select((_, i) => $"${i + 1}"));

    // Read as one table, files with other types would be rounded or cut to those of the first.
    private static void RequireOneSchema(DuckDbConnection connection, IReadOnlyList<DataFile> files, bool merges)
    {
        var column = "concat_ws(' ', name, type, converted_type, precision, scale)";
        var list = Markers(files);
        using var result = connection.Query(
            merges
                ? $"""
                  SELECT min(file_name), max(file_name) FROM (
                    SELECT name, min(file_name) AS file_name FROM parquet_schema([{list}]) WHERE num_children IS NULL GROUP BY name, {column})
                  GROUP BY name HAVING count(*) > 1 ORDER BY 1
                  """
                : $"""
                  SELECT min(file_name), columns FROM (
                    SELECT file_name, string_agg({column}, ', ' ORDER BY name) AS columns FROM parquet_schema([{list}]) WHERE num_children IS NULL GROUP BY file_name)
                  GROUP BY columns ORDER BY 1
                  """,
            [.. files.Select(file => Literally(file.Path))]);
        var rows = result.Rows().Take(2).ToList();
        if (merges && rows is [[string one, string other], ..])
        {
            throw new AnalysisException($"'{one}' and '{other}' have columns of one name with different types. Read them one by one and union them, with casts.");
        }

        if (!merges && rows is [[string first, _], [string second, _]])
        {
            throw new AnalysisException(
                $"'{first}' and '{second}' have different columns or types. Read them with the option 'mergeSchema', or one by one and union them, with casts where the types differ.");
        }
    }
}
