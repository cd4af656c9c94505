using Etl.DataFrames.Engines;

namespace Etl.DataFrames.Analysis;

/// <summary>Paths that a program gives.</summary>
internal static class FilePaths
{
    /// <summary>The path as the engine knows it.</summary>
    /// <exception cref="AnalysisException">No file can have it.</exception>
    public static string Of(string path, IEngine engine) => path.Length == 0
        ? throw new AnalysisException("A path is empty. Name a file or folder.")
        : path.Contains('\0', StringComparison.Ordinal)
        ? throw new AnalysisException($"The path '{path.Replace("\0", "\\0", StringComparison.Ordinal)}' has a NUL character, which no file system takes. Take it out.")
        : engine.PathOf(path);
}
