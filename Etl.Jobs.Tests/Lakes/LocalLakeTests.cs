using Etl.Lake;

namespace Etl.Jobs.Tests.Lakes;

public sealed class LocalLakeTests : LakeSpecification, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Locate_GivesThePathAsTheUserWroteIt() => LakeLocation.Open("some/lake").Locate("mart/fact").Should().Be("some/lake/mart/fact");

    [Fact]
    public void Files_LinkThatPointsNowhere_DoesNotStopTheListing()
    {
        var lake = NewLake();
        Write(lake, "target", "12345");
        File.CreateSymbolicLink(_folder.File("good"), _folder.File("target"));
        File.CreateSymbolicLink(_folder.File("broken"), _folder.File("nowhere"));

        lake.Files("").Should().BeEquivalentTo([new LakeFile("target", 5), new LakeFile("good", 5), new LakeFile("broken", 0)]);
    }

    public void Dispose() => _folder.Dispose();

    protected override ILake NewLake() => LakeLocation.Open(_folder.Path);
}
