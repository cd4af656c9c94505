using System.Text.Json;
using System.Text.Json.Nodes;
using Etl.Deploy.Airflow;
using Etl.Deploy.Tests.Support;
using Etl.Jobs.Commands;
using Etl.Jobs.Presentation;
using Etl.Jobs.Settings;

namespace Etl.Deploy.Tests.Airflow;

/// <summary>The DAGs, run by Python with a stand-in of Airflow against moto (test_dags.py), and their contracts.</summary>
public sealed class DagTests
{
    private const string Stubs = "Etl.Deploy.Tests/Airflow/stubs";

    [SkippableTheory]
    [InlineData("airflow3")]
    [InlineData("airflow2", "-k", "shape", "-k", "serverless_runs", "-k", "Backfill")]
    public void Dags_RunInPython(string airflow, params string[] selection)
    {
        Tool.NeedPythonModule("moto");
        Tool.NeedPythonModule("jinja2");
        Tool.NeedPythonModule("jsonschema");

        var tests = Tool.Run(
            "python3",
            ["Etl.Deploy.Tests/Airflow/test_dags.py", .. selection],
            ("PYTHONPATH", string.Join(':', ((string[])[$"{Stubs}/common", $"{Stubs}/{airflow}", "deploy/airflow"]).Select(folder => Path.Combine(Repository.Root, folder)))));

        tests.ExitCode.Should().Be(0, tests.All);
        tests.Error.Should().MatchRegex(@"Ran [1-9][0-9]* tests? in").And.NotContain("Ran 0 tests");
    }

    [SkippableFact]
    public void PythonFiles_Compile()
    {
        Tool.Need("python3");
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "deploy"), "*.py", SearchOption.AllDirectories)
            .Append(Path.Combine(Repository.Root, "scripts", "superset-bundle"));

        var compile = Tool.Run("python3", ["-c", "import sys, ast\nfor f in sys.argv[1:]: ast.parse(open(f).read(), f)", .. files]);

        compile.ExitCode.Should().Be(0, compile.All);
    }

    /// <summary>The command line of the contracts is one that <c>etl</c> takes: it fails because the files are not there, not because it is wrong.</summary>
    [Fact]
    public void Arguments_AreACommandLineOfEtl()
    {
        var folder = Path.Combine(Path.GetTempPath(), Guid.CreateVersion7().ToString());
        string[] args = [.. AirflowContracts.Arguments.Select(word => word switch
        {
            "{{ params.business_date }}" => "2024-01-13",
            "{{ var.json.retail_daily.raw }}" => Path.Combine(folder, "raw"),
            "{{ var.json.retail_daily.lake }}" => Path.Combine(folder, "lake"),
            "{{ params.reject_limit }}" => "50%",
            _ => word,
        })];
        args.Should().NotContain(word => word.Contains("{{"));
        using var output = new StringWriter();
        using var error = new StringWriter();

        var exitCode = new CommandLineApp(Terminal.Plain(output, error, "etl")).Run(args, CancellationToken.None);

        exitCode.Should().Be(3, error.ToString());
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
