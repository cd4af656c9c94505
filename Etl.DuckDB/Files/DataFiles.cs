using Etl.DataFrames;
using Etl.DataFrames.Analysis;

namespace Etl.DuckDB.Files;

/// <summary>Finds the files of a table as Spark does: names that begin with <c>_</c> or <c>.</c> are not data.</summary>
internal static class DataFiles
{
    /// <summary>The files under the paths. A path that is neither a file nor a folder of this machine stays as it is: who opens it says what is wrong.</summary>
    /// <exception cref="AnalysisException">A folder holds no data.</exception>
    public static IReadOnlyList<DataFile> Find(IEnumerable<string> paths) => [.. paths.SelectMany(path => Directory.Exists(path) ? InFolder(path, "*") : [new DataFile(path, [])])];

    /// <summary>The files of a folder.</summary>
    public static IEnumerable<DataFile> InFolder(string path, string pattern) => Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(path, file).Split(Path.DirectorySeparatorChar).Any(SourceFiles.IsHidden))
        .Order(StringComparer.Ordinal)
        .Select(file => PartitionFolders.Describe(path, file));
}
