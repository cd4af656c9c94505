using System.Globalization;
using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Files;

/// <summary>Finds Parquet files and their schema as Spark would.</summary>
internal static class ParquetFiles
{
    /// <summary>The files under the paths. Names that begin with <c>_</c> or <c>.</c> are not data, in Spark as here.</summary>
    /// <exception cref="AnalysisException">A path does not exist or holds no data.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths)
    {
        var files = paths.SelectMany(Find).ToList();
        return files.Count > 0 ? files : throw new AnalysisException($"'{string.Join(", ", paths)}' holds no Parquet file.");
    }

    /// <summary>The columns that are folders (<c>name=value</c>), with the types Spark would infer: int, bigint, date, else string.</summary>
    public static IReadOnlyList<StructField> Partitions(IReadOnlyList<string> files) =>
    [
        .. files.SelectMany(Folders)
            .GroupBy(folder => folder.Name)
            .Select(column => new StructField(column.Key, TypeOf([.. column.Select(folder => folder.Value).Distinct()]))),
    ];

    /// <summary>The schema of the files, partition columns last.</summary>
    public static StructType Describe(DuckDbConnection connection, string format, IReadOnlyList<string> paths)
    {
        if (format != "parquet")
        {
            throw new UnsupportedOperationException(DuckDbEngine.EngineName, $"reading '{format}' files", "Use csv or parquet.");
        }

        var files = Find(paths);
        var partitions = Partitions(files);
        using var result = connection.Query("SELECT * FROM read_parquet($1, hive_partitioning = false) LIMIT 0", [files[0]]);
        var columns = result.Columns.Select(column => new StructField(column.Name, DuckDbTypes.Spark(column.Type)));
        return new StructType([.. columns.Where(column => partitions.All(partition => partition.Name != column.Name)), .. partitions]);
    }

    private static IEnumerable<string> Find(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.parquet", SearchOption.AllDirectories)
                .Where(file => !Path.GetRelativePath(path, file).Split(Path.DirectorySeparatorChar).Any(IsHidden))
                .Order(StringComparer.Ordinal)
            : throw new AnalysisException($"Path '{path}' does not exist.");
    }

    private static bool IsHidden(string name) => name.StartsWith('_') || name.StartsWith('.');

    private static IEnumerable<(string Name, string Value)> Folders(string file) =>
        from folder in Path.GetDirectoryName(file)!.Split(Path.DirectorySeparatorChar)
        let separator = folder.IndexOf('=', StringComparison.Ordinal)
        where separator > 0
        select (folder[..separator], folder[(separator + 1)..]);

    private static DataType TypeOf(IReadOnlyList<string> values) => values switch
    {
        _ when values.All(value => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)) => new IntegerType(),
        _ when values.All(value => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)) => new LongType(),
        _ when values.All(value => DateOnly.TryParseExact(value, "yyyy-MM-dd", out _)) => new DateType(),
        _ => new StringType(),
    };
}
