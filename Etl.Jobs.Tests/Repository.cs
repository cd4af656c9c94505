namespace Etl.Jobs.Tests;

/// <summary>Finds files beside the solution: tests read data where it lies.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Data that is too large or not ours to copy; there in CI and for developers, not in a clone elsewhere.</summary>
    public static string Shared { get; } = Path.Combine(Root, "..", "shared");

    /// <summary>
    /// The etl command where its own build puts it: beside the tests it would lack what the shared framework of Etl.Chaos brings.
    /// </summary>
    public static string EtlProgram { get; } = Path.Combine(
        Root, "Etl.Jobs", "bin", Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!, "net10.0", "etl.dll");

    public static string RetailData { get; } = Path.Combine(Root, "Etl.Jobs.Tests", "Data", "retail");

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Etl.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
