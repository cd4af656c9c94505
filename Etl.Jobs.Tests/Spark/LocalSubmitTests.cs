using System.Diagnostics;

namespace Etl.Jobs.Tests.Spark;

/// <summary>The program as the driver of an application of <c>spark-submit --master local</c>.</summary>
[Trait("Ring", "Spark")]
[Collection(SparkApplications.Name)]
public sealed class LocalSubmitTests(DriverArchive archive) : IDisposable
{
    private static readonly TimeSpan SomeSeconds = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _environment = [];

    [SkippableTheory]
    [InlineData("3.5.6")]
    [InlineData("4.1.1")]
    public void Job_under_spark_submit_gives_the_expected_tables(string version)
    {
        using var run = Submit(version, SmallDay.Run(_folder.File("lake")));

        run.Finish().Should().Be(0, run.Output);
        run.Output.Should().Contain($"Apache Spark {version}");
        SmallDay.FactShouldBeExpected(_folder.File("lake"));
    }

    [SkippableFact]
    public void Exit_code_and_error_are_those_of_the_program()
    {
        using var run = Submit("3.5.6", "run", "--date", "2024-01-14", "--input", SmallDay.Input, "--output", _folder.File("lake"));

        run.Finish().Should().Be(3, run.Output);
        run.Output.Should().Contain("'store_2024-01-14.csv.gz' is missing.");
    }

    [SkippableFact]
    public void Secret_of_the_gateway_is_neither_printed_nor_inherited_by_a_child()
    {
        _environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
        _environment[StartupHook.FileVariable] = _folder.File("child");
        using var run = Submit("3.5.6", [.. SmallDay.Run(_folder.File("lake")), "--verbose"]);
        var driver = WaitForDriver(run);
        var secret = Secret(driver);
        run.Finish().Should().Be(0, run.Output);

        secret.Should().HaveLength(64);
        run.Output.Should().NotContain(secret);
        File.ReadAllText(_folder.File("child")).Should().Contain("PYSPARK_GATEWAY_PORT=", "the child got the driver's environment").And.NotContain(secret).And.NotContain("PYSPARK_GATEWAY_SECRET");
    }

    [SkippableFact]
    public void Killed_driver_ends_the_application()
    {
        using var run = Submit("3.5.6", SmallDay.Run(_folder.File("lake")));
        var driver = WaitForDriver(run);

        ProcessTree.Kill(driver);

        run.Finish().Should().Be(128 + 9, run.Output);
        Directory.Exists(Path.Combine(_folder.File("lake"), "mart")).Should().BeFalse();
    }

    [SkippableFact]
    public void Killed_JVM_ends_the_driver_within_seconds()
    {
        using var run = Submit("3.5.6", SmallDay.Run(_folder.File("lake")));
        var driver = WaitForDriver(run);

        ProcessTree.Kill(run.Id);

        var clock = Stopwatch.StartNew();
        while (ProcessTree.Runs(driver))
        {
            clock.Elapsed.Should().BeLessThan(SomeSeconds);
            Thread.Sleep(50);
        }

        Directory.Exists(Path.Combine(_folder.File("lake"), "mart")).Should().BeFalse();
    }

    public void Dispose() => _folder.Dispose();

    private Submission Submit(string version, params string[] arguments) => Submission.Start(
        version,
        _folder.Path,
        _environment,
        ["--master", "local[2]", "--conf", "spark.ui.enabled=false", "--conf", "spark.sql.shuffle.partitions=2", "--conf", $"spark.pyspark.driver.python={archive.Program}", "local:///driver.py", .. arguments]);

    // The JVM has other children for a moment: it starts processes through a helper.
    private static int WaitForDriver(Submission run)
    {
        run.WaitFor("Load the dimensions");
        return ProcessTree.ChildrenOf(run.Id, "etl").Single();
    }

    private static string Secret(int process) => File.ReadAllText($"/proc/{process}/environ").Split('\0')
        .Single(variable => variable.StartsWith("PYSPARK_GATEWAY_SECRET=", StringComparison.Ordinal)).Split('=')[1];
}
