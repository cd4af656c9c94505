using Etl.Chaos.Deliveries;
using Etl.Jobs.Tests.Commands;
using Etl.Lake;

namespace Etl.Jobs.Tests.Lakes;

/// <summary>What the commands do with S3 on the embedded engine.</summary>
[Collection(CommandTests.Name)]
[Trait("Ring", "Cloud")]
public sealed class CommandsOnS3Tests(LoadedLake loaded, MotoServer server) : IClassFixture<MotoServer>, IDisposable
{
    private readonly Lazy<S3Environment> _s3 = new(() => new S3Environment(server));

    private S3Environment S3 => _s3.Value;

    [SkippableFact]
    public void Run_LakeOnS3_GivesTheTablesOfALocalRun()
    {
        var run = Cli.Run("run", "--date", LoadedLake.Date, "--input", LoadedLake.Input, "--output", S3.Lake);

        run.Error.Should().BeEmpty();
        var lake = LakeLocation.Open(S3.Lake);
        lake.Folders("").Should().Equal("_runs", "mart");
        lake.Files("").Should().BeEmpty("lock and journal are gone");
        Tables(lake).Should().Equal(Tables(LakeLocation.Open(loaded.Lake)));
    }

    [SkippableFact]
    public void Run_IncrementsOnS3_GiveTheFilesOfALocalRun()
    {
        using var folder = new TemporaryFolder();
        foreach (var delivery in new World(seed: 3, new DateOnly(2024, 1, 5), days: 3).Deliveries)
        {
            delivery.Write(folder.File("raw"));
        }

        foreach (var lake in new[] { S3.Lake, folder.File("lake") })
        {
            string[] run = ["run", "--from", "2024-01-05", "--to", "2024-01-07", "--input", folder.File("raw"), "--output", lake, "--mode", "increment", "--history", "type2"];
            Cli.Run(run).Error.Should().BeEmpty();
        }

        Tables(LakeLocation.Open(S3.Lake)).Should().Equal(Tables(LakeLocation.Open(folder.File("lake")))).And.HaveCountGreaterThan(15);
    }

    [SkippableFact]
    public void Run_InputOnS3_GivesTheTablesOfALocalRun()
    {
        using var folder = new TemporaryFolder();
        S3Environment.Upload(LoadedLake.Faulty("30_bad_number"), LakeLocation.Open(S3.Raw));
        var output = folder.File("lake");
        var local = folder.File("local");

        var run = Cli.Run("run", "--date", LoadedLake.Date, "--input", S3.Raw, "--output", output, "--json");

        run.ExitCode.Should().Be(0, run.Error);
        Cli.Run("run", "--date", LoadedLake.Date, "--input", LoadedLake.Faulty("30_bad_number"), "--output", local).ExitCode.Should().Be(0);
        Rows(output).Should().Be(Rows(local)).And.Contain("fact_store_product_week");
        File.ReadAllText(Path.Combine(output, "quarantine/business_date=2024-01-13/sales.jsonl")).Should().Be(
            File.ReadAllText(Path.Combine(local, "quarantine/business_date=2024-01-13/sales.jsonl")));
    }

    [SkippableFact]
    public void Run_FileOnS3ThatIsCutShort_NamesIt()
    {
        using var folder = new TemporaryFolder();
        var raw = LakeLocation.Open(S3.Raw);
        using (var half = raw.OpenRead("sales_2024-01-13.csv.gz", length: 40))
        {
            raw.Write("sales_2024-01-13.csv.gz", half);
        }

        var run = Cli.Run("run", "--date", LoadedLake.Date, "--input", S3.Raw, "--output", folder.File("lake"));

        run.ExitCode.Should().Be(3);
        run.Error.Should().StartWith("Error: 'sales_2024-01-13.csv.gz': the gzip data is cut short: the copy is not complete, fetch the file again");
    }

    [SkippableFact]
    public void Doctor_BothOnS3_IsReadyAndLeavesNothing()
    {
        S3Environment.Upload(loaded.Lake, LakeLocation.Open(S3.Lake));

        var doctor = Cli.Run("doctor", "--input", S3.Raw, "--output", S3.Lake);

        doctor.ExitCode.Should().Be(0, doctor.Out + doctor.Error);
        doctor.Out.Should()
            .Contain($"ok      Input             {S3.Raw}, files of 1 day, the latest 2024-01-13\n")
            .And.Contain($"ok      Lake              {S3.Lake}; dim_calendar, dim_product, dim_store, fact_store_product_week\n");
        LakeLocation.Open(S3.Lake).Files("").Select(file => file.Name).Should().Equal("_lock");
    }

    [SkippableFact]
    public void Doctor_MissingBucket_SaysWhatIsMissing()
    {
        var doctor = Cli.Run("doctor", "--input", S3.Raw, "--output", "s3://no-such-bucket/lake");

        doctor.ExitCode.Should().Be(1);
        doctor.Out.Should()
            .Contain("missing Lake              's3://no-such-bucket/lake' cannot be written to\n")
            .And.Contain("                          Bucket 'no-such-bucket' does not exist. Create it, or give another.\n");
    }

    [SkippableFact]
    public void Show_QuarantineOnS3_PrintsIt()
    {
        using var folder = new TemporaryFolder();
        Cli.Run("run", "--date", LoadedLake.Date, "--input", LoadedLake.Faulty("30_bad_number"), "--output", folder.File("lake")).ExitCode.Should().Be(0);
        S3Environment.Upload(folder.File("lake"), LakeLocation.Open(S3.Lake));

        var show = Cli.Run("show", "quarantine", "--output", S3.Lake, "--columns", "business_date,line,column,value");

        show.Out.Should().Be("""
            business_date  line  column     value
            ─────────────────────────────────────
            2024-01-13        6  sales_qty  abc

            1 row in quarantine.

            """);
    }

    [SkippableTheory]
    [InlineData("dim_store")]
    [InlineData("fact_store_product_week")]
    public void Show_TableOnS3_IsThatOfTheLocalLake(string table)
    {
        S3Environment.Upload(loaded.Lake, LakeLocation.Open(S3.Lake));
        var left = Copies();

        var show = Cli.Run("show", table, "--output", $"s3a://{S3.Bucket}/lake");

        show.Error.Should().BeEmpty();
        show.Out.Should().Be(Cli.Run("show", table, "--output", loaded.Lake).Out).And.Contain($"in {table}");
        Copies().Should().Equal(left);
    }

    [SkippableFact]
    public void Explain_DayThatIsNotComplete_SaysWhichFileIsMissing()
    {
        LakeLocation.Open(S3.Raw).Delete("sales_2024-01-13.csv.gz");

        var explain = Cli.Run("explain", "dim_store", "--input", S3.Raw);

        explain.ExitCode.Should().Be(3);
        explain.Error.Should().StartWith(
            $"Error: The day 2024-01-13 in '{S3.Raw}' is not complete:\n  'sales_2024-01-13.csv.gz' is missing. Wait for it or deliver it.\n");
    }

    [SkippableFact]
    public void Sample_OnS3_IsRefused()
    {
        var sample = Cli.Run("sample", "--output", S3.Raw);

        sample.ExitCode.Should().Be(2);
        sample.Error.Should().StartWith($"Error: --output is '{S3.Raw}'. Samples are made in local folders: name one, and copy its files.\n");
    }

    [Fact]
    public void Run_UnknownKindOfLake_IsRefused()
    {
        var run = Cli.Run("explain", "dim_store", "--input", "hdfs://node/raw");

        run.ExitCode.Should().Be(1);
        run.Error.Should().StartWith("Error: 'hdfs://node/raw' begins with 'hdfs://'. Give a local folder, s3://bucket/folder or s3a://bucket/folder.\n");
    }

    public void Dispose()
    {
        if (_s3.IsValueCreated)
        {
            _s3.Value.Dispose();
        }
    }

    private static string Rows(string lake) => string.Concat(
        new[] { "dim_store", "dim_product", "dim_calendar", "fact_store_product_week" }.Select(table => Cli.Run("show", table, "--output", lake).Out));

    // Names and sizes: the same rows, sorted, give the same bytes.
    private static IEnumerable<string> Tables(ILake lake) => new[] { "mart", "clean" }
        .SelectMany(folder => lake.Files(folder, recursive: true)).Select(file => $"{file.Path} {file.Size}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Copies() => [.. Directory.EnumerateDirectories(Path.GetTempPath(), "etl-show-*").Order(StringComparer.Ordinal)];
}
