using System.Text.RegularExpressions;

namespace Etl.Jobs.Tests.Spark;

/// <summary>The program as the driver of an application on a real YARN, with the flags of <c>deploy/emr/step.json</c>.</summary>
[Trait("Ring", "Spark")]
[Collection(SparkApplications.Name)]
public sealed partial class YarnTests(DriverArchive archive, YarnCluster yarn) : IClassFixture<YarnCluster>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [SkippableFact]
    public void Client_mode_gives_the_expected_tables()
    {
        using var run = Client(SmallDay.Run(_folder.File("lake")));

        run.Finish().Should().Be(0, run.Output);
        SmallDay.FactShouldBeExpected(_folder.File("lake"));
    }

    [SkippableFact]
    public void Client_mode_failure_ends_with_the_exit_code_of_the_program()
    {
        using var run = Client("run", "--date", "2024-01-14", "--input", SmallDay.Input, "--output", _folder.File("lake"));

        run.Finish().Should().Be(3, run.Output);
        run.Output.Should().Contain("'store_2024-01-14.csv.gz' is missing.");
    }

    [SkippableFact]
    public void Cluster_mode_gives_the_expected_tables()
    {
        using var run = Cluster(SmallDay.Run(_folder.File("lake")));

        run.Finish().Should().Be(0, run.Output);
        run.Output.Should().Contain("final status: SUCCEEDED");
        SmallDay.FactShouldBeExpected(_folder.File("lake"));
    }

    [SkippableFact]
    public void Cluster_mode_failure_is_FAILED_after_one_attempt_and_the_log_says_why()
    {
        using var run = Cluster("run", "--date", "2024-01-14", "--input", SmallDay.Input, "--output", _folder.File("lake"));

        run.Finish().Should().Be(1, run.Output);
        var application = Application().Match(run.Output).Value;
        run.Output.Should().Contain("final status: FAILED").And.Contain("User application exited with status 3");
        yarn.Logs(application).Should().Contain("'store_2024-01-14.csv.gz' is missing.").And.Contain("Exit code 3");
        yarn.Attempts(application).Should().Be(1);
    }

    public void Dispose() => _folder.Dispose();

    private Submission Client(params string[] arguments) => Submit(
        "client", ["--conf", $"spark.pyspark.driver.python={archive.Program}"], arguments);

    private Submission Cluster(params string[] arguments) => Submit(
        "cluster",
        [
            "--archives", $"file://{archive.Path}#app",
            "--conf", "spark.pyspark.driver.python=./app/etl",
            "--conf", "spark.yarn.maxAppAttempts=1",
            "--conf", "spark.api.mode=classic",
            "--conf", "spark.yarn.appMasterEnv.DOTNET_GCHeapHardLimit=0x20000000",
        ],
        arguments);

    private Submission Submit(string mode, string[] options, string[] arguments)
    {
        yarn.WaitUntilReady();
        return Submission.Start(
            YarnCluster.Version,
            _folder.Path,
            yarn.Environment,
            [
                "--master", "yarn", "--deploy-mode", mode, "--driver-memory", "1g", "--executor-memory", "1g", "--num-executors", "1",
                "--conf", $"spark.yarn.stagingDir=file://{yarn.Staging}", "--conf", "spark.ui.enabled=false", "--conf", "spark.sql.shuffle.partitions=2", .. options, "local:///driver.py", .. arguments,
            ]);
    }

    [GeneratedRegex(@"application_\d+_\d+")]
    private static partial Regex Application();
}
