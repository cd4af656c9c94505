namespace Etl.Jobs.Presentation;

/// <summary>Finds out how this program was started, so that the commands it prints can be pasted.</summary>
internal static class ProgramName
{
    private const string Name = "etl";
    private const string Project = "Etl.Jobs.csproj";

    public static string OfProcess() => Of(
        Environment.ProcessPath ?? Name,
        Path.Combine(AppContext.BaseDirectory, $"{Name}.dll"),
        Environment.CurrentDirectory,
        Environment.GetEnvironmentVariable("PATH") ?? "");

    /// <summary>How to start the program again from <paramref name="directory"/>.</summary>
    /// <param name="process">The running executable: the program's own, or <c>dotnet</c>.</param>
    /// <param name="assembly">The program's assembly.</param>
    /// <param name="directory">The current directory.</param>
    /// <param name="searchPath">Where the shell looks for programs.</param>
    public static string Of(string process, string assembly, string directory, string searchPath)
    {
        if (ProjectOf(assembly) is { } project)
        {
            return $"dotnet run --project {Shown(project, directory)} --";
        }

        if (Path.GetFileNameWithoutExtension(process) != Name)
        {
            return $"dotnet {Shown(assembly, directory)}";
        }

        var folders = searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Any(folder => IsSame(Path.Combine(folder, Path.GetFileName(process)), process)) ? Name : Runnable(Shown(process, directory));
    }

    // Built in place, in bin/<configuration>/<framework> below the project: 'dotnet run' starts it again, and builds it first.
    private static string? ProjectOf(string assembly)
    {
        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(assembly)!, "..", "..", ".."));
        return File.Exists(Path.Combine(folder, Project)) ? folder : null;
    }

    private static bool IsSame(string candidate, string process) =>
        File.Exists(candidate) && (new FileInfo(candidate).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? candidate) == process;

    // A path below the current directory is written from there; others are written whole.
    private static string Shown(string path, string directory)
    {
        var relative = Path.GetRelativePath(directory, path);
        return ShellWord.Of(relative.StartsWith("..", StringComparison.Ordinal) ? path : relative);
    }

    // A shell looks for a bare name on its path only.
    private static string Runnable(string word) => word.Contains(Path.DirectorySeparatorChar) ? word : Path.Combine(".", word);
}
