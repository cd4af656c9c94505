using System.Diagnostics;

namespace Etl.Engines.Tests.Spark;

/// <summary>
/// The Spark distributions of the Spark ring. It runs when <c>REQUIRE_SPARK</c> is 1, and is skipped otherwise: <c>scripts/test-spark</c> sets it.
/// </summary>
internal static class SparkInstallation
{
    private const string Required = "REQUIRE_SPARK";

    private static readonly Dictionary<string, Lazy<string>> Homes = new()
    {
        ["3.5.6"] = new(() => Find("3.5.6")),
        ["4.1.1"] = new(() => Find("4.1.1")),
    };

    /// <summary>Whether the ring is wanted.</summary>
    public static bool IsWanted => Environment.GetEnvironmentVariable(Required) == "1";

    /// <summary>The folder of a version.</summary>
    /// <exception cref="SkipException">The ring is not wanted.</exception>
    public static string Home(string version)
    {
        RequireRing();
        return Homes[version].Value;
    }

    /// <summary>Skips the test unless the ring is wanted.</summary>
    public static void RequireRing() => Skip.IfNot(IsWanted, $"The Spark ring runs with {Required}=1: see scripts/test-spark.");

    private static string Find(string version)
    {
        var variable = $"SPARK_HOME_{version[..3].Replace(".", "", StringComparison.Ordinal)}";
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } home)
        {
            return home;
        }

        var setup = Path.Combine(Repository(), "..", "shared", "spark", "setup.py");
        return File.Exists(setup)
            ? Unpack(setup, version)
            : throw new InvalidOperationException($"Spark {version} is missing: set {variable} to its folder. '{setup}' does not exist either.");
    }

    private static string Unpack(string setup, string version)
    {
        using var process = Process.Start(new ProcessStartInfo("python3", [setup, version]) { RedirectStandardOutput = true })!;
        var home = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? home : throw new InvalidOperationException($"'{setup} {version}' failed with exit code {process.ExitCode}.");
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Etl.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"'{AppContext.BaseDirectory}' is not below Etl.sln.");
        }

        return folder.FullName;
    }
}
