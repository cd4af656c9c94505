namespace Etl.Deploy.Tests.Support;

/// <summary>Finds files beside the solution: the tests read what is deployed.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The text of a file.</summary>
    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Etl.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
