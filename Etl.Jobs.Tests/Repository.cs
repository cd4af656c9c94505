namespace Etl.Jobs.Tests;

/// <summary>Finds files beside the solution: tests read data where it lies.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Data that is too large or not ours to copy; there in CI and for developers, not in a clone elsewhere.</summary>
    public static string Shared { get; } = Path.Combine(Root, "..", "shared");

    public static string RetailData { get; } = Path.Combine(Root, "Etl.Jobs.Tests", "Data", "retail");

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Etl.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
