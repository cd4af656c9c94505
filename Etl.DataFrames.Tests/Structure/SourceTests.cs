using System.Runtime.CompilerServices;

namespace Etl.DataFrames.Tests.Structure;

public sealed class SourceTests
{
    private const int LongestFile = 500;

    [Fact]
    public void Files_AreShort()
    {
        var files = Directory.EnumerateFiles(Root(), "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(Root(), path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .ToList();

        files.Should().HaveCountGreaterThan(100);
        files.Where(path => File.ReadLines(path).Count() > LongestFile).Should().BeEmpty();
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
