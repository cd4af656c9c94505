using Etl.DataFrames.Plans;

namespace Etl.DataFrames.Analysis;

/// <summary>The files below a plan.</summary>
internal static class SourceFiles
{
    /// <summary>Their URIs, each once. What is not on this machine stays as it was written.</summary>
    public static IReadOnlyList<string> Of(Plan plan)
    {
        var found = new List<string>();
        var open = new Stack<Plan>([plan]);
        while (open.TryPop(out var next))
        {
            found.AddRange(next is FileScan scan && scan.Source.Format != FileSource.Table ? scan.Source.Paths.SelectMany(Files) : []);
            foreach (var child in next.Children)
            {
                open.Push(child);
            }
        }

        return [.. found.Distinct()];
    }

    private static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(path, file).Split(Path.DirectorySeparatorChar).Any(IsHidden))
            .Order(StringComparer.Ordinal)
            .Select(Uri)
        : [File.Exists(path) ? Uri(path) : path];

    /// <summary>Whether a file or folder of that name is no data: it begins with a dot, or with a line and is no partition.</summary>
    public static bool IsHidden(string name) => name.StartsWith('.') || (name.StartsWith('_') && !name.Contains('=', StringComparison.Ordinal));

    private static string Uri(string path) => new Uri(Path.GetFullPath(path)).AbsoluteUri;
}
