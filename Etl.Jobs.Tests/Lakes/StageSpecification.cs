using System.Text;
using Etl.Jobs.Retail.Publishing;
using Etl.Lake;
using Etl.Lake.S3;

namespace Etl.Jobs.Tests.Lakes;

/// <summary>Staging and publishing, with the test in the place of the engine.</summary>
public abstract class StageSpecification
{
    private const string Week1 = "mart/fact/week=1";
    private const string Week2 = "mart/fact/week=2";

    protected abstract ILake NewLake();

    [SkippableFact]
    public void Publish_TablesPartitionsAndOwnFiles_PutsThemInPlaceAndLeavesNoStage()
    {
        var lake = NewLake();
        Write(lake, "mart/dim/part-00000.snappy.parquet", "old");
        Write(lake, "mart/dim/part-00001.snappy.parquet", "old");
        Write(lake, $"{Week1}/part-00000.snappy.parquet", "old");
        Write(lake, $"{Week2}/part-00000.snappy.parquet", "old");
        Write(lake, "mart/fact/week=3/part-00000.snappy.parquet", "kept");
        Write(lake, "quarantine/business_date=2024-01-13/sales.jsonl", "old");

        using (var outputLock = OutputLock.Take(lake, "run-1"))
        using (var stage = new Stage(lake, "run-1", engineReachesLake: true))
        {
            stage.Path("mart/dim").Should().Be(lake.Locate("_staging/run-1/mart/dim"));
            Write(lake, "_staging/run-1/mart/dim/part-00007-uuid.c000.snappy.parquet", "new");
            Write(lake, "_staging/run-1/mart/dim/_SUCCESS", "");
            Write(lake, $"_staging/run-1/{Week1}/part-00003-uuid.c000.snappy.parquet", "new");
            stage.Work.Write("_runs/run-1/report.json", "x"u8);
            stage.Work.Write("_runs/dates/2024-01-13.json", "x"u8);
            stage.Work.Write($"{WorkFolder.BadRecords}/sales.jsonl", "x"u8);
            var publication = new Publication(lake, stage);
            publication.ReplaceAll("mart/dim");
            publication.ReplacePartitions("mart/fact", [Week1, Week2]);
            publication.ReplaceAll("quarantine/business_date=2024-01-13");
            publication.Add("_runs/run-1/report.json");
            publication.Publish("run-1", "_runs/dates/2024-01-13.json", outputLock);
        }

        Contents(lake).Should().Equal(
            "_runs/dates/2024-01-13.json: x",
            "_runs/run-1/report.json: x",
            "mart/dim/part-00000.snappy.parquet: new",
            $"{Week1}/part-00000.snappy.parquet: new",
            "mart/fact/week=3/part-00000.snappy.parquet: kept");
    }

    [SkippableFact]
    public void Dispose_WithoutPublishing_LeavesTheLakeAsItWas()
    {
        var lake = NewLake();
        Write(lake, "mart/dim/part-old", "old");
        string work;

        using (var stage = new Stage(lake, "run-1", engineReachesLake: true))
        {
            Write(lake, "_staging/run-1/mart/dim/part-new", "new");
            stage.Work.Write("_runs/run-1/report.json", "x"u8);
            work = stage.Work.Path("");
        }

        Contents(lake).Should().Equal("mart/dim/part-old: old");
        Directory.Exists(work).Should().BeFalse();
    }

    [SkippableFact]
    public void Recovery_OfARunThatDiedWhileItPublished_DoesTheRestAndRemovesOtherStages()
    {
        var lake = NewLake();
        Write(lake, "mart/dim/part-00000.snappy.parquet", "old");
        Write(lake, "mart/dim/part-00001.snappy.parquet", "old");
        Write(lake, "_staging/run-1/mart/dim/part-1", "new");
        Write(lake, "_staging/run-1/mark", "done");
        Write(lake, "_staging/run-2/mart/dim/part-1", "never published");
        Write(lake, LakeFolders.Journal, """
            {"runId":"run-1","stage":"_staging/run-1","moves":[{"from":"_staging/run-1/mart/dim/part-1","to":"mart/dim/part-00000.snappy.parquet","bytes":3}],
             "deletes":["mart/dim/part-00001.snappy.parquet"],"last":{"from":"_staging/run-1/mark","to":"_runs/dates/2024-01-13.json","bytes":4}}
            """);

        var recovered = Recovery.Run(lake);

        recovered.Should().BeEquivalentTo(new { PublishedRun = "run-1", RemovedStages = new[] { "run-2" } });
        Contents(lake).Should().Equal("_runs/dates/2024-01-13.json: done", "mart/dim/part-00000.snappy.parquet: new");
        Recovery.Run(lake).Should().BeEquivalentTo(new { PublishedRun = (string?)null, RemovedStages = Array.Empty<string>() });
    }

    /// <summary>Whoever can write into the lake must not reach what is beside it.</summary>
    [SkippableTheory]
    [InlineData("""{"runId":"r","stage":"_staging/r","moves":[],"deletes":["../victim"],"last":{"from":"a","to":"b","bytes":1}}""", "../victim")]
    [InlineData("""{"runId":"r","stage":"_staging/r","moves":[{"from":"mart/dim","to":"../victim","bytes":1}],"deletes":[],"last":{"from":"a","to":"b","bytes":1}}""", "../victim")]
    [InlineData("""{"runId":"r","stage":"_staging/r","moves":[{"from":"../victim","to":"mart/dim","bytes":1}],"deletes":[],"last":{"from":"a","to":"b","bytes":1}}""", "../victim")]
    [InlineData("""{"runId":"r","stage":"_staging/r","moves":[],"deletes":["/etc/victim"],"last":{"from":"a","to":"b","bytes":1}}""", "/etc/victim")]
    public void Recovery_JournalThatLeadsOutOfTheLake_IsRefused(string journal, string name)
    {
        var lake = NewLake();
        Write(lake, LakeFolders.Journal, journal);
        Write(lake, "mart/dim", "x");

        var recover = () => Recovery.Run(lake);

        recover.Should().Throw<Exception>().WithMessage($"'{name}' is not the name of a file in a lake. *");
        lake.Find("mart/dim").Should().NotBeNull();
    }

    [SkippableTheory]
    [InlineData("{\"runId\":")]
    [InlineData("null")]
    [InlineData("""{"runId":null,"stage":null,"moves":null,"deletes":null,"last":null}""")]
    [InlineData("""{"runId":"r","stage":"_staging/r","moves":null,"deletes":[],"last":{"from":"a","to":"b","bytes":1}}""")]
    public void Recovery_JournalThatIsDamaged_ChangesNothing(string journal)
    {
        var lake = NewLake();
        Write(lake, LakeFolders.Journal, journal);
        Write(lake, "_staging/run-1/mart/dim/part-1", "new");

        var recover = () => Recovery.Run(lake);

        recover.Should().Throw<LakeException>().WithMessage(
            $"'{lake.Locate(LakeFolders.Journal)}' is damaged: * Nothing was changed. Restore the file, or remove it and run the latest dates again.");
        lake.Files("", recursive: true).Should().HaveCount(2);
    }

    [SkippableFact]
    public void WorkFolder_OfAnyLake_IsOnThisMachine()
    {
        using var stage = new Stage(NewLake(), "run-1", engineReachesLake: false);

        Directory.Exists(stage.Work.Path("")).Should().BeTrue();
    }

    private static void Write(ILake lake, string name, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        lake.Write(name, content);
    }

    private static IEnumerable<string> Contents(ILake lake) => lake.Files("", recursive: true)
        .Where(file => !file.Name.StartsWith("_lock", StringComparison.Ordinal))
        .Select(file =>
        {
            using var reader = new StreamReader(lake.OpenRead(file.Path));
            return $"{file.Path}: {reader.ReadToEnd()}";
        })
        .Order(StringComparer.Ordinal);
}

public sealed class LocalStageTests : StageSpecification, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override ILake NewLake() => LakeLocation.Open(_folder.Path);
}

[Trait("Ring", "Cloud")]
public sealed class S3StageTests(MotoServer server) : StageSpecification, IClassFixture<MotoServer>
{
    protected override ILake NewLake() => new S3Lake(server.Client(), S3Folder.Parse($"s3://{server.NewBucket()}/lake"));
}
