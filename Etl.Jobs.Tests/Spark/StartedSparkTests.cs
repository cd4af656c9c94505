using System.Diagnostics;
using System.Globalization;
using Etl.Engines.Tests.Spark;

namespace Etl.Jobs.Tests.Spark;

/// <summary>The program when it starts Spark itself: what Ctrl-C and the end of the JVM do.</summary>
[Trait("Ring", "Spark")]
[Collection(SparkApplications.Name)]
public sealed class StartedSparkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [SkippableFact]
    public void Ctrl_C_cancels_the_jobs_and_leaves_nothing()
    {
        using var run = Start();
        run.WaitFor("Compute the weeks");
        var jvm = Jvm(run);

        // A terminal sends it to both. The JVM ignores it, so that its jobs can be cancelled.
        Interrupt(jvm);
        Interrupt(run.Id);

        run.Finish().Should().Be(130, run.Output);
        run.Output.Should().Contain("Cancelled. The lake is as it was before.");
        ProcessTree.Runs(jvm).Should().BeFalse();
        Directory.Exists(Path.Combine(_folder.File("lake"), "mart")).Should().BeFalse();
    }

    [SkippableFact]
    public void Killed_JVM_fails_the_run_and_says_so()
    {
        using var run = Start();
        run.WaitFor("Compute the weeks");

        ProcessTree.Kill(Jvm(run));

        run.Finish().Should().Be(1, run.Output);
        run.Output.Should().Contain("The Spark JVM ended");
        Directory.Exists(Path.Combine(_folder.File("lake"), "mart")).Should().BeFalse();
    }

    public void Dispose() => _folder.Dispose();

    // A test host started in the background ignores Ctrl-C, and so would its children without the first two words.
    private Submission Start()
    {
        var start = new ProcessStartInfo(
            "env",
            [
                "--default-signal=INT", "dotnet", Repository.EtlProgram, .. SmallDay.Run(_folder.File("lake")),
                "--engine", "spark", "--master", "local[2]", "--memory-limit", "1GB",
            ])
        {
            WorkingDirectory = _folder.Path,
        };
        start.Environment["SPARK_HOME"] = SparkInstallation.Home("3.5.6");
        return new Submission(start);
    }

    private static int Jvm(Submission run) => ProcessTree.ChildrenOf(run.Id, "java").Single();

    private static void Interrupt(int id) => Process.Start("kill", ["-INT", id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
}
