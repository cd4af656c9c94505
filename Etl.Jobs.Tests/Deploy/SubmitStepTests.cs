using System.Runtime.Versioning;
using System.Text.Json.Nodes;

namespace Etl.Jobs.Tests.Deploy;

/// <summary>scripts/submit-step against moto, with the AWS CLI.</summary>
[SupportedOSPlatform("linux")]
[Trait("Ring", "Cloud")]
public sealed class SubmitStepTests : IClassFixture<AwsStandIn>, IDisposable
{
    private static readonly string[] Job = ["run", "--date", "2025-11-29", "--input", "s3://raw/sa les", "--output", "s3://lake/\"q\",\\${ARCHIVE}"];

    private readonly AwsStandIn _moto;
    private readonly TemporaryFolder _files = new();
    private readonly string _archive;

    public SubmitStepTests(AwsStandIn moto)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "The script is for Linux.");
        (_moto, _archive) = (moto, new DriverArchive(_files).Tar(name: "etl-linux-x64.tar.gz"));
        moto.Start();
    }

    [SkippableFact]
    public void Completed_ShowsStatesAndLogs_AndTheStepIsTheTemplates()
    {
        using var emr = Endpoint("PENDING", "RUNNING", "COMPLETED");
        var cluster = _moto.NewCluster();

        var submit = Submit(emr, cluster, "completed");

        submit.ExitCode.Should().Be(0, submit.All);
        submit.Out.Should().MatchRegex("(?s)upload '.* is PENDING after .* is RUNNING after .* is COMPLETED after ")
            .And.Contain("---- stderr of the step").And.Contain("Submitted application application_1700000000000_0007")
            .And.Contain("---- output of the driver").And.Contain("fact_store_product_week").And.NotContain("executor's words")
            .And.EndWith("is COMPLETED\n");
        var args = emr.Added!["HadoopJarStep"]!["Args"]!.AsArray().Select(arg => (string)arg!).ToList();
        args.TakeLast(Job.Length).Should().Equal(Job);
        args.Should().ContainInConsecutiveOrder("--archives", "s3://code/completed/etl-linux-x64.tar.gz#app").And.ContainInConsecutiveOrder("--name", "etl run 2025-11-29");
        emr.Added["ActionOnFailure"]!.GetValue<string>().Should().Be("CONTINUE");
        File.ReadAllBytes(Fetch("completed")).Should().Equal(File.ReadAllBytes(_archive));
    }

    [SkippableTheory]
    [InlineData("FAILED")]
    [InlineData("CANCELLED")]
    [InlineData("INTERRUPTED")]
    public void EndedOtherwise_IsExitCodeOne_WithTheReason(string state)
    {
        using var emr = Endpoint(new JsonObject { ["Reason"] = "Unknown Error.", ["Message"] = "exit code 1" }, "RUNNING", state);

        var submit = Submit(emr, _moto.NewCluster(), "ended");

        submit.ExitCode.Should().Be(1, submit.All);
        submit.Out.Should().Contain("submit-step: reason: Unknown Error. exit code 1\n").And.EndWith($"is {state}\n");
    }

    [SkippableFact]
    public void Archive_IsUploadedOnlyWhenItChanged()
    {
        using var emr = Endpoint("COMPLETED");
        var cluster = _moto.NewCluster();

        Submit(emr, cluster, "twice", "--name", "first").Out.Should().Contain("submit-step: upload '");
        Submit(emr, cluster, "twice", "--name", "second").Out.Should().Contain("is this file already").And.NotContain("upload '");
        Versions("twice").Should().Be(1);

        new DriverArchive(_files).Tar(content: "two", name: "etl-linux-x64.tar.gz");
        Submit(emr, cluster, "twice", "--name", "third").Out.Should().Contain("submit-step: upload '");
        Versions("twice").Should().Be(2);
    }

    [SkippableFact]
    public void DryRun_PrintsTheCommandsAndChangesNothing()
    {
        using var emr = Endpoint("COMPLETED");

        var submit = Submit(emr, _moto.NewCluster(), "dry", "--dry-run");

        submit.ExitCode.Should().Be(0, submit.All);
        submit.Out.Should().Contain($"would run: aws s3 cp {_archive} s3://code/dry/etl-linux-x64.tar.gz --metadata sha256=").And.Contain("would run: aws emr add-steps");
        var steps = JsonNode.Parse(submit.Out.Split("submit-step: the steps are:\n")[1])!;
        steps[0]!["Args"]!.AsArray().Select(arg => (string)arg!).TakeLast(Job.Length).Should().Equal(Job);
        emr.Operations.Should().NotContain("AddJobFlowSteps");
        Versions("dry").Should().Be(0);
    }

    [SkippableFact]
    public void StepOfTheSameName_ThatHasNotEnded_IsNotAddedTwice()
    {
        using var emr = Endpoint("RUNNING");
        var cluster = _moto.NewCluster();
        var first = Submit(emr, cluster, "same", "--timeout", "0");

        var second = Submit(emr, cluster, "same");

        first.ExitCode.Should().Be(4, first.All);
        first.Error.Should().Contain("is still RUNNING after ").And.Contain($"aws emr cancel-steps --cluster-id {cluster} --step-ids s-");
        second.ExitCode.Should().Be(3, second.All);
        second.Error.Should().MatchRegex("A step 'etl run 2025-11-29' is there already: s-[A-Z0-9]+ RUNNING\\. Wait for its end, or give another --name\\.\n");
        emr.Operations.Count(operation => operation == "AddJobFlowSteps").Should().Be(1);
    }

    [SkippableFact]
    public void ReleaseBeforeSeven_IsRefusedWithTheReason()
    {
        using var emr = Endpoint("COMPLETED");

        var submit = Submit(emr, _moto.NewCluster("emr-6.15.0"), "old");

        submit.ExitCode.Should().Be(3);
        submit.Error.Should().Contain("runs emr-6.15.0, whose glibc 2.26 is older than the 2.27 that .NET 10 needs.");
        emr.Operations.Should().NotContain("ListSteps").And.NotContain("AddJobFlowSteps");
    }

    [SkippableFact]
    public void EndedCluster_IsRefused()
    {
        using var emr = Endpoint("COMPLETED");
        var cluster = _moto.NewCluster();
        _moto.Aws("emr", "terminate-clusters", "--cluster-ids", cluster);

        var submit = Submit(emr, cluster, "ended");

        submit.ExitCode.Should().Be(3);
        submit.Error.Should().Be($"submit-step: The cluster '{cluster}' is TERMINATED. Nothing was submitted.\n");
    }

    [SkippableFact]
    public void MissingBucket_SubmitsNothing()
    {
        using var emr = Endpoint("COMPLETED");

        var submit = Script(emr).Run("--cluster", _moto.NewCluster(), "--code", "s3://no-such-bucket/x", "--archive", _archive, "--", "run");

        submit.ExitCode.Should().Be(3);
        submit.Error.Should().Contain("NoSuchBucket").And.EndWith("Nothing was submitted.\n");
        emr.Operations.Should().NotContain("AddJobFlowSteps");
    }

    [SkippableFact]
    public void Bootstrap_InstallsWhatWasUploaded()
    {
        using var emr = Endpoint("COMPLETED");
        Submit(emr, _moto.NewCluster(), "node").ExitCode.Should().Be(0);
        using var root = new TemporaryFolder();
        var node = _moto.Configure(Deploy.Script.Of("bootstrap/emr-node"));
        node.Environment["ETL_ROOT"] = root.Path;

        var own = DriverArchive.Architectures.Own == "x64";
        var install = node.Run("install", "s3://code/node/etl-linux-x64.tar.gz");

        install.ExitCode.Should().Be(own ? 0 : 1, install.All);
        File.Exists(root.File("opt/etl/etl")).Should().Be(own);
        node.Run("install", "s3://code/node/absent.zip").Error.Should().Contain("'s3://code/node/absent.zip' cannot be read.");
    }

    public void Dispose() => _files.Dispose();

    private EmrEndpoint Endpoint(params string[] states) => Endpoint(null, states);

    private EmrEndpoint Endpoint(JsonObject? failure, params string[] states) => new(_moto.Url, states) { FailureDetails = failure, Ending = PutLogs };

    private void PutLogs(string cluster, string step)
    {
        const string application = "application_1700000000000_0007";
        _moto.PutLog($"emr/{cluster}/steps/{step}/stderr.gz", $"INFO Client: Submitted application {application}\nINFO Client: Application report\n");
        _moto.PutLog($"emr/{cluster}/containers/{application}/container_e01_1700000000000_0007_01_000002/stdout.gz", "executor's words\n");
        _moto.PutLog($"emr/{cluster}/containers/{application}/container_e01_1700000000000_0007_01_000001/stdout.gz", "fact_store_product_week\n");
    }

    private Script Script(EmrEndpoint emr)
    {
        var script = _moto.Configure(Deploy.Script.Of("scripts/submit-step"));
        script.Environment["AWS_ENDPOINT_URL_EMR"] = emr.Url;
        return script;
    }

    private ScriptResult Submit(EmrEndpoint emr, string cluster, string prefix, params string[] options) => Script(emr).Run(
        ["--cluster", cluster, "--code", $"s3://code/{prefix}/", "--archive", _archive, "--poll", "0", "--log-wait", "0", .. options, "--", .. Job]);

    private string Fetch(string prefix)
    {
        var copy = _files.File("copy");
        _moto.Aws("s3", "cp", $"s3://code/{prefix}/etl-linux-x64.tar.gz", copy);
        return copy;
    }

    private int Versions(string prefix) => int.Parse(
        _moto.Aws("s3api", "list-object-versions", "--bucket", "code", "--prefix", $"{prefix}/", "--query", "length(Versions || `[]`)", "--output", "text"),
        System.Globalization.CultureInfo.InvariantCulture);
}
