using System.Text.RegularExpressions;
using Etl.DataFrames;

namespace Etl.DuckDB.Files;

/// <summary>Refuses paths that are not files of this machine. DuckDB would look for a folder named <c>s3:</c>.</summary>
internal static partial class LocalPaths
{
    /// <exception cref="UnsupportedOperationException">One is a URI.</exception>
    public static void Require(IEnumerable<string> paths, string operation)
    {
        if (paths.FirstOrDefault(path => Uri().IsMatch(path)) is { } remote)
        {
            throw new UnsupportedOperationException(
                DuckDbEngine.EngineName, $"{operation} '{remote}'", "The embedded engine reads and writes local files: use the engine 'spark' (etl: --engine spark), or copy the files.");
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*://")]
    private static partial Regex Uri();
}
