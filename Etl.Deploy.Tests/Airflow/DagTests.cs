using System.Text.Json;
using System.Text.Json.Nodes;
using Etl.Deploy.Airflow;
using Etl.Deploy.Tests.Support;
using Etl.Jobs.Settings;
using Etl.Jobs.Tests.Cloud;

namespace Etl.Deploy.Tests.Airflow;

/// <summary>The DAGs, run by Python with a stand-in of Airflow against moto (test_dags.py), and their contracts.</summary>
public sealed class DagTests
{
    private const string Stubs = "Etl.Deploy.Tests/Airflow/stubs";

    [SkippableTheory]
    [Trait("Ring", "Cloud")]
    [InlineData("airflow3")]
    [InlineData("airflow2", "-k", "shape", "-k", "serverless_runs", "-k", "Backfill")]
    public void Dags_RunInPython(string airflow, params string[] selection)
    {
        CloudRing.Require("python3");

        var tests = Tool.Run(
            "python3",
            ["Etl.Deploy.Tests/Airflow/test_dags.py", .. selection],
            ("PYTHONPATH", string.Join(':', ((string[])[$"{Stubs}/common", $"{Stubs}/{airflow}", "deploy/airflow"]).Select(folder => Path.Combine(Repository.Root, folder)))));

        tests.ExitCode.Should().Be(0, tests.All);
        tests.Error.Should().MatchRegex(@"Ran [1-9][0-9]* tests? in").And.NotContain("Ran 0 tests");
    }

    [SkippableFact]
    [Trait("Ring", "Cloud")]
    public void PythonFiles_Compile()
    {
        CloudRing.Require("python3");
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "deploy"), "*.py", SearchOption.AllDirectories)
            .Append(Path.Combine(Repository.Root, "scripts", "superset-bundle"));

        var compile = Tool.Run("python3", ["-c", "import sys, ast\nfor f in sys.argv[1:]: ast.parse(open(f).read(), f)", .. files]);

        compile.ExitCode.Should().Be(0, compile.All);
    }

    [Fact]
    public void Contracts_HaveNoPlaceholderOfTheScriptsLeft()
    {
        foreach (var file in (string[])["retail_step.json", "retail_serverless_job.json"])
        {
            Repository.Text($"deploy/airflow/{file}").Should().NotContain("${").And.Contain("{{ run_id }}");
        }

        var step = JsonNode.Parse(Repository.Text("deploy/airflow/retail_step.json"))!.AsArray().Single()!;
        step.AsObject().Select(member => member.Key).Should().Equal("Name", "ActionOnFailure", "HadoopJarStep");
        step["HadoopJarStep"]!["Args"]!.AsArray().Select(arg => (string)arg!).TakeLast(AirflowContracts.Arguments.Count).Should().Equal(AirflowContracts.Arguments);
    }

    [Fact]
    public void RejectLimit_IsTheJobsOwnDefault() =>
        JsonDocument.Parse(Repository.Text("deploy/airflow/retail_daily.params.json")).RootElement.GetProperty("properties").GetProperty("reject_limit")
            .GetProperty("default").GetString().Should().Be(SettingCatalog.RejectLimit.Default);

    /// <summary>The variable that scripts/deploy prints has exactly what the DAG asks for.</summary>
    [Fact]
    public void Variable_IsWhatTheDagAsksFor()
    {
        var asked = Directory.EnumerateFiles(Path.Combine(Repository.Root, "deploy", "airflow"), "retail_*.*")
            .SelectMany(file => System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(file), @"var\.json\.retail_daily\.([a-z_]+)").Select(match => match.Groups[1].Value)).Distinct();
        var printed = System.Text.RegularExpressions.Regex.Match(Repository.Text("scripts/deploy"), "^airflow variables set retail_daily '(.*)'$", System.Text.RegularExpressions.RegexOptions.Multiline).Groups[1].Value;

        JsonDocument.Parse(printed.Replace('$', '_')).RootElement.EnumerateObject().Select(property => property.Name).Should().BeEquivalentTo(asked);
    }
}
