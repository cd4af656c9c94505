using System.Text;
using Etl.Jobs.Retail.Publishing;
using Etl.Lake;
using Etl.Lake.S3;

namespace Etl.Jobs.Tests.Lakes;

/// <summary>Staging and publishing, with the test in the place of the engine.</summary>
public abstract class StageSpecification
{
    protected abstract ILake NewLake();

    [SkippableFact]
    public void Publish_TablesAndOwnFiles_PutsThemInPlaceAndLeavesNoStage()
    {
        var lake = NewLake();
        Write(lake, "mart/dim_store/part-old", "old");
        Write(lake, "_staging/killed/mart/dim_store/part", "left over");

        Stage.RemoveLeftovers(lake);
        using (var stage = new Stage(lake, "run-1"))
        {
            stage.Path("mart/dim_store").Should().Be(lake.Locate("_staging/run-1/mart/dim_store"));
            Write(lake, "_staging/run-1/mart/dim_store/part-new", "new");
            OwnFile(stage, "_runs/run-1/report.json");
            OwnFile(stage, "quarantine/business_date=2024-01-13/sales.jsonl");
            OwnFile(stage, $"{WorkFolder.BadRecords}/sales.jsonl");
            stage.Publish(["mart/dim_store", "_runs/run-1"]);
            stage.PublishOrRemove("quarantine/business_date=2024-01-13");
        }

        Names(lake).Should().Equal("_runs/run-1/report.json", "mart/dim_store/part-new", "quarantine/business_date=2024-01-13/sales.jsonl");
    }

    [SkippableFact]
    public void PublishOrRemove_FolderThatTheRunDidNotMake_RemovesTheOldOne()
    {
        var lake = NewLake();
        Write(lake, "quarantine/business_date=2024-01-13/sales.jsonl", "old");
        Write(lake, "quarantine/business_date=2024-01-12/sales.jsonl", "of another day");

        using (var stage = new Stage(lake, "run-1"))
        {
            stage.PublishOrRemove("quarantine/business_date=2024-01-13");
        }

        Names(lake).Should().Equal("quarantine/business_date=2024-01-12/sales.jsonl");
    }

    [SkippableFact]
    public void Dispose_WithoutPublishing_LeavesTheLakeAsItWas()
    {
        var lake = NewLake();
        Write(lake, "mart/dim_store/part-old", "old");
        string work;

        using (var stage = new Stage(lake, "run-1"))
        {
            Write(lake, "_staging/run-1/mart/dim_store/part-new", "new");
            OwnFile(stage, "_runs/run-1/report.json");
            work = stage.Work.Path("");
        }

        Names(lake).Should().Equal("mart/dim_store/part-old");
        Directory.Exists(work).Should().BeFalse();
    }

    [SkippableFact]
    public void WorkFolder_OfAnyLake_IsOnThisMachine()
    {
        using var stage = new Stage(NewLake(), "run-1");

        Directory.Exists(stage.Work.Path("")).Should().BeTrue();
    }

    private static void OwnFile(Stage stage, string name)
    {
        var path = stage.Work.Path(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "x");
    }

    private static void Write(ILake lake, string name, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        lake.Write(name, content);
    }

    private static IEnumerable<string> Names(ILake lake) => lake.Files("", recursive: true).Select(file => file.Path).Order(StringComparer.Ordinal);
}

public sealed class LocalStageTests : StageSpecification, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override ILake NewLake() => LakeLocation.Open(_folder.Path);
}

[Trait("Ring", "Spark")]
public sealed class S3StageTests(MotoServer server) : StageSpecification, IClassFixture<MotoServer>
{
    protected override ILake NewLake()
    {
        server.Require();
        return new S3Lake(server.Client(), S3Folder.Parse($"s3://{server.NewBucket()}/lake"));
    }
}
