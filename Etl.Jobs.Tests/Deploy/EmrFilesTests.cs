using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Etl.Jobs.Tests.Deploy;

/// <summary>The submitted JSON against the list of what the driver needs from each way to run Spark.</summary>
public sealed partial class EmrFilesTests
{
    /// <summary>
    /// The program in the archive's alias; no Spark Connect; 512 MB of heap, because the runtime otherwise reserves more address space than a
    /// container of YARN may have; no libicu on Amazon Linux 2023; room for the process beside the JVM.
    /// </summary>
    private static readonly string[] Everywhere =
    [
        "spark.pyspark.driver.python=./app/etl",
        "spark.api.mode=classic",
        "spark.driver.memoryOverhead=1g",
    ];

    private static readonly string[] InTheDriversEnvironment = ["DOTNET_GCHeapHardLimit=0x20000000", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1"];

    [Fact]
    public void Step_SubmitsToTheClusterWithEveryFlag()
    {
        var step = Read("step.json").AsArray().Should().ContainSingle().Subject!;
        var args = step["Args"]!.AsArray().Select(arg => (string)arg!).ToList();

        step["Jar"]!.GetValue<string>().Should().Be("command-runner.jar");
        args.Should().StartWith("spark-submit").And.ContainInConsecutiveOrder("--deploy-mode", "cluster")
            .And.ContainInConsecutiveOrder("--master", "yarn").And.ContainInConsecutiveOrder("--archives", "${ARCHIVE}#app");
        args.Zip(args.Skip(1)).Where(pair => pair.First == "--conf").Select(pair => pair.Second).Should().BeEquivalentTo(
            [.. Everywhere, "spark.yarn.maxAppAttempts=1", .. InTheDriversEnvironment.Select(value => $"spark.yarn.appMasterEnv.{value}")]);
        args.TakeLast(2).Should().Equal("local:///driver.py", "${ARGUMENTS}");
    }

    [Fact]
    public void ServerlessJob_HasEveryFlagAndOneAttempt()
    {
        var job = Read("serverless-job.json");
        var submit = job["jobDriver"]!["sparkSubmit"]!;
        var conf = submit["sparkSubmitParameters"]!.GetValue<string>().Split("--conf ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        conf.Should().Contain([.. Everywhere, "spark.archives=${ARCHIVE}#app", .. InTheDriversEnvironment.Select(value => $"spark.emr-serverless.driverEnv.{value}")]);
        conf.Should().OnlyContain(word => Regex.IsMatch(word, @"^spark(\.[A-Za-z_-]+)+=\S+$")).And.OnlyHaveUniqueItems();
        submit["entryPoint"]!.GetValue<string>().Should().Be("${ENTRY_POINT}");
        job["retryPolicy"]!["maxAttempts"]!.GetValue<int>().Should().Be(1);
    }

    [Theory]
    [InlineData("step.json", "submit-step")]
    [InlineData("serverless-job.json", "submit-serverless")]
    public void Placeholders_AreFilledByTheScriptAndExplained(string template, string script)
    {
        var used = Placeholder().Matches(Text(template)).Select(match => match.Groups[1].Value).Distinct().ToList();
        var filled = Put().Matches(File.ReadAllText(Path.Combine(Repository.Root, "scripts", script))).Select(match => match.Groups[1].Value);
        var readme = Text("README.md");

        filled.Should().BeEquivalentTo(used);
        used.Should().OnlyContain(name => readme.Contains($"| `${{{name}}}` |"));
    }

    [Fact]
    public void DriverPy_IsASpellingThatSparkTakesForPython_AndRefusesToRun() =>
        Text("driver.py").Should().Contain("raise SystemExit(");

    private static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Root, "deploy", "emr", file));

    private static JsonNode Read(string file) => JsonNode.Parse(Text(file))!;

    [GeneratedRegex(@"\$\{([^}]*)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^put ([A-Z_]+) ", RegexOptions.Multiline)]
    private static partial Regex Put();
}
