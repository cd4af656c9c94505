using System.Text.RegularExpressions;
using Etl.DataFrames;

namespace Etl.DuckDB.Files;

/// <summary>Paths of files on this machine. DuckDB would look for a folder named <c>s3:</c>.</summary>
internal static partial class LocalPaths
{
    /// <summary>Refuses paths of other machines.</summary>
    /// <exception cref="UnsupportedOperationException">One is such a URI.</exception>
    public static void Require(IEnumerable<string> paths, string operation)
    {
        if (paths.FirstOrDefault(path => Uri().IsMatch(path)) is { } remote)
        {
            throw new UnsupportedOperationException(
                DuckDbEngine.EngineName, $"{operation} '{remote}'", "The embedded engine reads and writes local files: use the engine 'spark' (etl: --engine spark), or copy the files.");
        }
    }

    /// <summary>The path that a URI of a file on this machine stands for, as Hadoop reads it: nothing in it is escaped. Any other path stays.</summary>
    /// <exception cref="AnalysisException">It names another machine, or no whole path.</exception>
    public static string Of(string path) => FileUri().Match(path) is not { Success: true } uri ? path
        : uri.Groups["machine"].Success
        ? throw new AnalysisException($"The path '{path}' names the machine '{uri.Groups["machine"].Value}'. Write 'file:///' and the whole path for files of this one.")
        : uri.Groups["path"].Value is ['/', ..] whole ? whole
        : throw new AnalysisException($"The path '{path}' is a URI of a file without its whole path. Write 'file:///' and the path from the root, or the path alone.");

    [GeneratedRegex("^file:(?://(?<machine>[^/]+)|//)?(?<path>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex FileUri();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*://")]
    private static partial Regex Uri();
}
