using Etl.Deploy.Files;
using Etl.Deploy.Tests.Support;

namespace Etl.Deploy.Tests.Generated;

/// <summary>What is made from the code is what is in the repository.</summary>
[Collection(SharedSession.Name)]
public sealed class GeneratedFilesTests
{
    [Fact]
    public void Files_FollowFromTheCode() =>
        DeployFiles.All(Repository.Root).Where(file => file.IsStale(Repository.Root)).Select(file => file.Path)
            .Should().BeEmpty("otherwise run scripts/generate-deploy");

    [Fact]
    public void Files_BesideGeneratedOnes_AreGeneratedToo()
    {
        var generated = DeployFiles.All(Repository.Root).Select(file => Path.Combine(Repository.Root, file.Path)).ToList();
        var bundles = Directory.EnumerateFiles(Path.Combine(Repository.Root, "deploy", "superset"), "*.yaml", SearchOption.AllDirectories);

        bundles.Should().BeSubsetOf(generated, "a chart that is gone from the code must be gone from the bundle");
    }

    [Fact]
    public void StaleFile_IsTold()
    {
        var folder = Directory.CreateTempSubdirectory("etl-deploy-");
        try
        {
            var file = new GeneratedFile("a/b.txt", "content\n");
            file.IsStale(folder.FullName).Should().BeTrue("it is missing");
            file.Write(folder.FullName);
            file.IsStale(folder.FullName).Should().BeFalse();
            File.AppendAllText(Path.Combine(folder.FullName, "a", "b.txt"), "edited");
            file.IsStale(folder.FullName).Should().BeTrue("it was edited");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
