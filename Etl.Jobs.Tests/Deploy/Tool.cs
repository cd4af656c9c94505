using Etl.Engines.Tests.Spark;

namespace Etl.Jobs.Tests.Deploy;

/// <summary>A program that only the Spark ring needs.</summary>
internal static class Tool
{
    public static void Need(string name)
    {
        SparkInstallation.RequireRing();
        var found = System.Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));
        found.Should().BeTrue($"'{name}' must be on the PATH when the Spark ring runs");
    }
}
