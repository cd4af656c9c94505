using Etl.DataFrames;
using Etl.DataFrames.Types;

namespace Etl.DuckDB.Files;

/// <summary>A data file, and what the folders between it and the path that was asked for say: <c>name=value</c> is a column, as in Spark.</summary>
/// <param name="Path">The file.</param>
/// <param name="Partitions">The columns and values, outermost first; a null value is null.</param>
internal sealed record DataFile(string Path, IReadOnlyList<(string Name, string? Value)> Partitions);

/// <summary>Reads partition columns out of folder names.</summary>
internal static class PartitionFolders
{
    // What Spark and Hive write for null.
    public const string NullValue = "__HIVE_DEFAULT_PARTITION__";

    /// <summary>The file with its partitions. Folders above the path that was asked for do not count.</summary>
    public static DataFile Describe(string root, string file) => new(file,
    [
        .. from folder in Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Split(Path.DirectorySeparatorChar)
           let separator = folder.IndexOf('=', StringComparison.Ordinal)
           where separator > 0
           let value = Uri.UnescapeDataString(folder[(separator + 1)..])
           select (Uri.UnescapeDataString(folder[..separator]), value == NullValue ? null : value),
    ]);

    /// <summary>The files, if all have the same partition columns in the same order.</summary>
    /// <exception cref="AnalysisException">They have not.</exception>
    public static IReadOnlyList<DataFile> RequireSame(IReadOnlyList<DataFile> files)
    {
        var others = files.DistinctBy(NamesOf, StringComparer.OrdinalIgnoreCase).Take(2).ToList();
        return others.Count == 1 ? files : throw new AnalysisException(
            $"'{others[0].Path}' is in partitions by '{NamesOf(others[0])}', '{others[1].Path}' by '{NamesOf(others[1])}'. Read them one by one, or move the files.");
    }

    /// <summary>The names of the partition columns, in any case.</summary>
    public static HashSet<string> Names(IReadOnlyList<DataFile> files) =>
        files.SelectMany(file => file.Partitions).Select(partition => partition.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The partition columns with the types Spark would infer.</summary>
    public static IReadOnlyList<StructField> Columns(IReadOnlyList<DataFile> files) =>
    [
        .. files.SelectMany(file => file.Partitions)
            .GroupBy(partition => partition.Name, StringComparer.OrdinalIgnoreCase)
            .Select(column => new StructField(column.Key, PartitionTypes.Of([.. column.Select(partition => partition.Value).OfType<string>().Distinct()]))),
    ];

    /// <summary>The columns that files tell, with those of their folders: in the place of one of the same name, else last.</summary>
    public static StructType Among(IEnumerable<StructField> columns, IReadOnlyList<DataFile> files)
    {
        var folders = Columns(files);
        var all = columns.Select(column => folders.FirstOrDefault(folder => SameName(folder, column)) ?? column).ToList();
        return new StructType([.. all, .. folders.Where(folder => !all.Contains(folder))]);
    }

    /// <summary>A schema with the partition columns last, in the order of the folders. Those that it does not have get the type Spark would infer.</summary>
    public static StructType AtTheEnd(StructType schema, IReadOnlyList<DataFile> files)
    {
        var folders = Columns(files);
        return new StructType(
        [
            .. schema.Fields.Where(field => !folders.Any(folder => SameName(folder, field))),
            .. folders.Select(folder => schema.Fields.FirstOrDefault(field => SameName(folder, field)) ?? folder),
        ]);
    }

    private static string NamesOf(DataFile file) => string.Join('/', file.Partitions.Select(partition => partition.Name));

    private static bool SameName(StructField one, StructField other) => string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);
}
