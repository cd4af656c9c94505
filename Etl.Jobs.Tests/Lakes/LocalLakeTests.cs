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

        lake.Files("").Select(file => (file.Path, file.Size)).Should().BeEquivalentTo([("target", 5L), ("good", 5L), ("broken", 0L)]);
    }

    [Fact]
    public void RemoveUnfinished_OldPartialFiles_AreRemovedAndNamed()
    {
        var lake = NewLake();
        Write(lake, "mart/x.parquet", "1");
        var old = _folder.File("mart/.x.parquet.0199.partial");
        File.WriteAllText(old, "half");
        File.WriteAllText(_folder.File("mart/.y.parquet.0199.partial"), "half");
        var before = TimeProvider.System.GetUtcNow().AddHours(-1);
        File.SetLastWriteTimeUtc(old, before.UtcDateTime.AddMinutes(-1));

        lake.Files("mart").Select(file => file.Name).Should().Equal("x.parquet");
        lake.RemoveUnfinished(before).Should().Equal("mart/x.parquet");

        Directory.GetFiles(_folder.File("mart")).Select(Path.GetFileName).Should().BeEquivalentTo("x.parquet", ".y.parquet.0199.partial");
    }

    public void Dispose() => _folder.Dispose();

    protected override ILake NewLake() => LakeLocation.Open(_folder.Path);
}
