using System.Runtime.Versioning;
using System.Text.Json;

namespace Etl.Jobs.Tests.Deploy;

/// <summary>
/// scripts/deploy against moto, which takes every stack but creates only some kinds of resources: its answers prove that the templates resolve and that the script
/// asks for the right things in the right order, not that AWS would.
/// </summary>
[SupportedOSPlatform("linux")]
[Trait("Ring", "Cloud")]
public sealed class DeployScriptTests : IClassFixture<AwsStandIn>, IDisposable
{
    private readonly AwsStandIn _moto;
    private readonly TemporaryFolder _files = new();
    private readonly string _archive;
    private readonly string _trigger;

    public DeployScriptTests(AwsStandIn moto)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "The script is for Linux.");
        (_moto, _archive, _trigger) = (moto, new DriverArchive(_files).Tar(), _files.File("etl-trigger.zip"));
        // A zip without entries: the script looks at its hash only.
        File.WriteAllBytes(_trigger, [0x50, 0x4B, 5, 6, .. new byte[18]]);
        moto.Start();
    }

    [SkippableFact]
    public void Everything_IsDeployedInOrder_AndTheVariableIsPrinted()
    {
        // moto's CloudFormation makes no workgroup.
        _moto.Aws("athena", "create-work-group", "--name", "whole");

        var deploy = Deploy("--prefix", "whole", "--email", "a@example.com", "--airflow-url", "https://airflow.example.com", "--airflow-dags", "s3://code/dags");

        deploy.ExitCode.Should().Be(0, deploy.All);
        deploy.Out.Split('\n').Where(line => line.StartsWith("deploy: stack ", StringComparison.Ordinal)).Select(line => line.Split("whole-")[1].TrimEnd('\'')).Should().Equal(
            "storage", "alerts", "catalog", "crawler", "athena", "emr-serverless", "airflow-access", "snowflake-access", "trigger", "alarms");
        var variables = JsonDocument.Parse(_moto.Aws("lambda", "get-function-configuration", "--function-name", "whole-trigger", "--query", "Environment.Variables", "--output", "json"));
        variables.RootElement.GetProperty("AIRFLOW_URL").GetString().Should().Be("https://airflow.example.com");
        var variable = JsonDocument.Parse(deploy.Out.Split("airflow variables set retail_daily '")[1].TrimEnd().TrimEnd('\''));
        variable.RootElement.GetProperty("lake").GetString().Should().Be(variables.RootElement.GetProperty("ETL_LAKE").GetString());
        _moto.Aws("s3api", "list-objects-v2", "--bucket", "code", "--prefix", "dags/", "--query", "Contents[].Key", "--output", "text").Split('\t').Should().Contain(
            "dags/retail_daily.py", "dags/retail_step.json").And.NotContain("dags/README.md");
    }

    [SkippableFact]
    public void Again_ChangesNothingAndSaysSo()
    {
        string[] options = ["--prefix", "again", "--only", "storage", "--mode", "increment", "--history", "type2"];
        Deploy(options).ExitCode.Should().Be(0);

        var again = Deploy(options);

        again.ExitCode.Should().Be(0, again.All);
        again.Out.Should().Contain("deploy: no changes in 'again-storage'\n");
        again.Out.Should().Contain("\"mode\": \"increment\", \"history\": \"type2\"");
    }

    /// <summary>Else a new version of the code would drop the mails and Snowflake's trust, and start the schedules.</summary>
    [SkippableFact]
    public void OptionLeftOut_KeepsItsValue()
    {
        Deploy("--prefix", "kept", "--only", "alerts", "--email", "a@example.com", "--budget", "99").ExitCode.Should().Be(0);

        Deploy("--prefix", "kept", "--only", "alerts", "--budget", "55").ExitCode.Should().Be(0);

        _moto.Aws("cloudformation", "describe-stacks", "--stack-name", "kept-alerts", "--query", "Stacks[0].Parameters[].[ParameterKey,ParameterValue]", "--output", "text")
            .Split('\n').Should().Contain(["Email\ta@example.com", "BudgetDollars\t55"]);
    }

    [SkippableFact]
    public void DryRun_PrintsTheCommandsAndChangesNothing()
    {
        var deploy = Deploy("--prefix", "dry", "--airflow-url", "https://airflow.example.com", "--dry-run");

        deploy.ExitCode.Should().Be(0, deploy.All);
        deploy.Out.Should().Contain("the stack 'emr-serverless' is not there yet, so its id is missing in what follows");
        deploy.Out.Should().Contain("would run: aws cloudformation deploy --stack-name dry-storage ").And.Contain("would run: aws athena start-query-execution ");
        _moto.Aws("cloudformation", "list-stacks", "--query", "StackSummaries[?starts_with(StackName, 'dry-')]", "--output", "text").Should().BeEmpty();
    }

    [SkippableTheory]
    [InlineData("--engine emr", "Option '--engine' is 'emr' instead of serverless or cluster.")]
    [InlineData("--mode full", "Option '--mode' is 'full' instead of snapshot or increment.")]
    [InlineData("--history type3", "Option '--history' is 'type3' instead of none or type2.")]
    [InlineData("--database x'", "Option '--database' is 'x'', which is not small letters, digits and _.")]
    [InlineData("--prefix Retail", "Option '--prefix' is 'Retail', which is not 3 to 20 small letters, digits and hyphens.")]
    [InlineData("--only airflow", "Option '--only' is 'airflow', which is none of: storage alerts catalog crawler athena emr-serverless airflow-access snowflake-access trigger alarms.")]
    [InlineData("--engine cluster --only emr-cluster", "With '--engine cluster' the options '--vpc' and '--subnet' are needed.")]
    [InlineData("--only trigger", "Option '--airflow-url' is missing: the trigger must know where Airflow is.")]
    [InlineData("--only trigger --airflow-api mwaa", "Option '--airflow-mwaa' is missing: the trigger must know which environment.")]
    [InlineData("--only trigger --airflow-api v3", "Option '--airflow-api' is 'v3' instead of v2, v1 or mwaa.")]
    [InlineData("everything", "'everything' is not an option.")]
    public void WrongUsage_IsExplained(string line, string message)
    {
        var usage = Deploy(line.Split(' '));

        usage.ExitCode.Should().Be(2, usage.All);
        usage.Error.Should().EndWith($"deploy: {message} See: deploy --help\n");
    }

    public void Dispose() => _files.Dispose();

    private ScriptResult Deploy(params string[] options) =>
        _moto.Configure(Script.Of("scripts/deploy")).Run(["--archive", _archive, "--trigger", _trigger, .. options]);
}
