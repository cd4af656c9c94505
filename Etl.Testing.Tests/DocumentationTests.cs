using System.Text.RegularExpressions;
using Xunit.Sdk;

namespace Etl.Testing.Tests;

/// <summary>docs/testing.md tells the truth.</summary>
public sealed class DocumentationTests(SparkFixture spark) : IClassFixture<SparkFixture>
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "testing.md"));

    [Fact]
    public void Failure_IsTheOneThatIsShown()
    {
        var frame = spark.FrameFromCsv("store string, total decimal(10,2), sales bigint\nOttawa,15.70,2\nMontréal,,1\nQuébec,8.00,4");

        var assertion = () => frame.Should().BeEquivalentToTable("store,total,sales\nOttawa,15.60,2\nToronto,27.24,2\nMontréal,,1");

        assertion.Should().Throw<XunitException>().Which.Message.Should().StartWith(Regex.Match(Guide, "```text\n(.*?)```", RegexOptions.Singleline).Groups[1].Value);
    }

    [Fact]
    public void EveryOption_IsDescribed() => typeof(TableOptions).GetMethods()
        .Where(method => method.ReturnType == typeof(TableOptions) && !method.IsSpecialName && method.Name != "<Clone>$")
        .Should().HaveCount(6).And.OnlyContain(method => Guide.Contains(method.Name));
}
