using System.Text.RegularExpressions;
using Etl.Deploy.Tests.Support;

namespace Etl.Deploy.Tests.CloudFormation;

/// <summary>docs/security.md names a test for each attack: they must be there.</summary>
public sealed partial class SecurityGuideTests
{
    [Fact]
    public void EveryTestThatTheGuideNames_IsThere()
    {
        var named = Named().Matches(Repository.Text("docs/security.md")).Select(match => match.Groups[1].Value).Distinct().ToList();
        var sources = string.Join('\n', Directory.EnumerateDirectories(Repository.Root, "Etl.*.Tests")
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*Tests.cs", SearchOption.AllDirectories)
                .Concat(Directory.EnumerateFiles(folder, "*Specification.cs", SearchOption.AllDirectories))
                .Concat(Directory.EnumerateFiles(folder, "test_*.py", SearchOption.AllDirectories)))
            .Select(File.ReadAllText));

        named.Should().HaveCountGreaterThan(20).And.OnlyContain(name => name.Split('.').All(part => Regex.IsMatch(sources, $@"(class|void|def) {part}\b")));
    }

    [GeneratedRegex(@"`([A-Z]\w+Tests(?:\.\w+)?|test_\w+)`")]
    private static partial Regex Named();
}
