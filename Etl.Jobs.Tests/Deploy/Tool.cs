namespace Etl.Jobs.Tests.Deploy;

/// <summary>A program that a test needs and a developer may not have: its absence skips here and fails in CI.</summary>
internal static class Tool
{
    public static void Need(string name)
    {
        var found = System.Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));
        if (!found && System.Environment.GetEnvironmentVariable("REQUIRE_SPARK") == "1")
        {
            throw new InvalidOperationException($"'{name}' is not on the PATH, and REQUIRE_SPARK=1 forbids to skip its tests.");
        }

        Skip.IfNot(found, $"'{name}' is not on the PATH.");
    }
}
