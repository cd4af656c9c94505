using Etl.Engines.Tests.Spark;
using Etl.Jobs.Tests.Commands;
using Etl.Jobs.Tests.Retail;
using Etl.Lake;

namespace Etl.Jobs.Tests.Lakes;

/// <summary>A real Spark reads and writes S3 itself, and the job does the rest there.</summary>
[Collection(CommandTests.Name)]
[Trait("Ring", "Spark")]
public sealed class SparkOnS3Tests(LoadedLake loaded, MotoServer server) : IClassFixture<MotoServer>
{
    [SkippableTheory]
    [InlineData("s3")]
    [InlineData("s3a")]
    public void Show_TableOfTheEmbeddedEngine_PrintsTheSameRows(string scheme)
    {
        using var home = SparkHome();
        using var s3 = new S3Environment(server);
        S3Environment.Upload(loaded.Lake, LakeLocation.Open(s3.Lake));
        string[] show = ["show", "fact_store_product_week", "--columns", "week_end_dt,store_key,prod_key,total_sales_amt", "--limit", "5", "--output"];

        var onSpark = Cli.Run([.. show, $"{scheme}://{s3.Bucket}/lake", .. Spark()]);

        onSpark.Error.Should().BeEmpty();
        onSpark.Out.Should().Be(Cli.Run([.. show, loaded.Lake]).Out);
    }

    [SkippableFact]
    public void Run_WholeDay_GivesTheFactAndLayoutOfTheEmbeddedEngine()
    {
        using var home = SparkHome();
        using var s3 = new S3Environment(server);

        var first = Cli.Run(["run", "--date", LoadedLake.Date, "--input", s3.Raw, "--output", s3.Lake, .. Spark()]);
        var again = Cli.Run(["run", "--date", LoadedLake.Date, "--input", s3.Raw, "--output", s3.Lake, .. Spark()]);

        first.ExitCode.Should().Be(0, first.Error);
        again.ExitCode.Should().Be(0, again.Error);
        var lake = LakeLocation.Open(s3.Lake);
        lake.Folders("").Should().Equal("_runs", "mart");
        lake.Files("").Should().BeEmpty("the lock is released");
        Folders(lake).Should().Equal(Folders(LakeLocation.Open(loaded.Lake)));
        FactOf(lake).Should().Equal(FactFile.Read(Path.Combine(Repository.RetailData, "expected", "small", "expected_fact.csv")));
    }

    private static EnvironmentVariable SparkHome() => new("SPARK_HOME", SparkInstallation.Home("3.5.6"));

    private string[] Spark() =>
    [
        "--engine", "spark", "--master", "local[2]", "--memory-limit", "1GB", "--conf", string.Join(
            ';',
            $"spark.hadoop.fs.s3a.endpoint={server.Endpoint}",
            "spark.hadoop.fs.s3a.endpoint.region=us-east-1",
            "spark.hadoop.fs.s3a.path.style.access=true",
            $"spark.hadoop.fs.s3a.access.key={MotoServer.Key.Id}",
            $"spark.hadoop.fs.s3a.secret.key={MotoServer.Key.Secret}",
            "spark.hadoop.fs.s3.impl=org.apache.hadoop.fs.s3a.S3AFileSystem",
            "spark.ui.enabled=false"),
    ];

    private static IEnumerable<string> Folders(ILake lake) => lake.Files("mart", recursive: true)
        .Where(file => file.Name.EndsWith(".parquet", StringComparison.Ordinal))
        .Select(file => file.Path[..^file.Name.Length])
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static IReadOnlyList<string> FactOf(ILake lake)
    {
        using var job = new JobFixture();
        foreach (var file in lake.Files("mart", recursive: true))
        {
            var path = Path.Combine(job.Lake, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var content = lake.OpenRead(file.Path);
            using var copy = File.Create(path);
            content.CopyTo(copy);
        }

        return job.FactLines();
    }
}
