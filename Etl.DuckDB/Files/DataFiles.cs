using Etl.DataFrames;
using Etl.DataFrames.Analysis;

namespace Etl.DuckDB.Files;

/// <summary>Finds the files of a table as Spark does: names that begin with <c>_</c> or <c>.</c> are not data.</summary>
internal static class DataFiles
{
    /// <summary>
    /// The files under the paths. Where folders are partitions, only what is in them counts, else only what is in the folder itself.
    /// A path that is neither a file nor a folder of this machine stays as it is: who opens it says what is wrong.
    /// </summary>
    /// <exception cref="AnalysisException">Folders contradict each other, or an option is wrong.</exception>
    public static IReadOnlyList<DataFile> Find(IEnumerable<string> paths, IReadOnlyDictionary<string, string> options)
    {
        var choice = FileChoice.Of(options);
        var roots = paths.SelectMany(Glob.Expand).ToList();
        var found = roots.SelectMany(root => Below(root, choice).Select(file => (Root: root, File: file))).Where(file => choice.Takes(file.File.Path)).ToList();
        if (choice.IsRecursive)
        {
            return [.. found.Select(file => file.File with { Partitions = [] })];
        }

        var inFolders = found.Where(file => file.File.Partitions.Count > 0).ToList();
        if (inFolders.Count == 0)
        {
            return [.. found.Where(file => file.Root == file.File.Path || Path.GetRelativePath(file.Root, Path.GetDirectoryName(file.File.Path)!) == ".").Select(file => file.File)];
        }

        if (choice.BasePath is null && roots.Count > 1)
        {
            throw new AnalysisException(
                $"'{string.Join("' and '", roots.Take(2))}' are read as one table, and there are partitions in '{inFolders[0].Root}'. Name the folder above them with the option 'basePath', or read them one by one.");
        }

        return PartitionFolders.RequireSame([.. inFolders.Select(file => file.File)]);
    }

    private static IEnumerable<DataFile> Below(string root, FileChoice choice) => !Directory.Exists(root)
        ? [choice.BasePath is { } basePath ? PartitionFolders.Describe(Above(basePath, root), root) : new DataFile(root, [])]
        : Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar).Any(SourceFiles.IsHidden))
            .Order(StringComparer.Ordinal)
            .Select(file => PartitionFolders.Describe(choice.BasePath is { } basePath ? Above(basePath, root) : root, file));

    private static string Above(string basePath, string path) => Path.GetRelativePath(basePath, path) is var relative && relative != ".." && !relative.StartsWith("../", StringComparison.Ordinal) && Directory.Exists(basePath)
        ? basePath
        : throw new AnalysisException($"Reader option 'basePath' is '{basePath}': it must be a folder above '{path}'.");
}
