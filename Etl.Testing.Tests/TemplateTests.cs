using System.Xml.Linq;

namespace Etl.Testing.Tests;

/// <summary>The template <c>etl-job</c> is outside the solution: scripts/test-packages runs it, this holds its versions against ours.</summary>
public sealed class TemplateTests
{
    private static readonly string Template = Path.Combine(Repository.Root, "templates", "etl-job");

    [Fact]
    public void EtlVersion_IsThatOfThePackages() => Load(Path.Combine(Template, "Directory.Build.props")).Descendants("EtlVersion").Single().Value
        .Should().Be(Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("Version").Single().Value);

    [Fact]
    public void TestPackages_AreOurs()
    {
        var ours = Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(package => package.Attribute("Include")!.Value, package => package.Attribute("Version")!.Value);

        Load(Path.Combine(Template, "EtlJob.Tests", "EtlJob.Tests.csproj")).Descendants("PackageReference")
            .Where(package => package.Attribute("Version")!.Value != "$(EtlVersion)")
            .Should().HaveCount(3).And.OnlyContain(package => ours[package.Attribute("Include")!.Value] == package.Attribute("Version")!.Value);
    }

    private static XDocument Load(string path) => XDocument.Load(path);
}
