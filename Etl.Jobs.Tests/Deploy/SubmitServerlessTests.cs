using System.Runtime.Versioning;
using System.Text.Json.Nodes;

namespace Etl.Jobs.Tests.Deploy;

/// <summary>scripts/submit-serverless against moto, whose job runs succeed at once.</summary>
[SupportedOSPlatform("linux")]
[Trait("Ring", "Cloud")]
public sealed class SubmitServerlessTests : IClassFixture<AwsStandIn>, IDisposable
{
    private const string Role = "arn:aws:iam::123456789012:role/etl";
    private static readonly string[] Job = ["run", "--date", "2025-11-29", "--input", "s3://raw", "--output", "s3://lake"];

    private readonly AwsStandIn _moto;
    private readonly TemporaryFolder _files = new();
    private readonly string _archive;

    public SubmitServerlessTests(AwsStandIn moto)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "The script is for Linux.");
        (_moto, _archive) = (moto, new DriverArchive(_files).Tar());
        moto.Start();
    }

    [SkippableFact]
    public void Success_StartsTheTemplatesJob()
    {
        var application = NewApplication();

        var submit = Submit(application);

        submit.ExitCode.Should().Be(0, submit.All);
        submit.Out.Should().EndWith("is SUCCESS\n");
        var id = submit.Out.Split("job 'etl run 2025-11-29' is ")[1].Split('\n')[0];
        var job = JsonNode.Parse(_moto.Aws("emr-serverless", "get-job-run", "--application-id", application, "--job-run-id", id, "--output", "json"))!["jobRun"]!;
        var spark = job["jobDriver"]!["sparkSubmit"]!;
        spark["entryPoint"]!.GetValue<string>().Should().Be("s3://code/serverless/driver.py");
        spark["entryPointArguments"]!.AsArray().Select(word => (string)word!).Should().Equal(Job);
        spark["sparkSubmitParameters"]!.GetValue<string>().Should().Contain($"spark.archives=s3://code/serverless/{Path.GetFileName(_archive)}#app ");
        _moto.Aws("s3", "cp", "s3://code/serverless/driver.py", "-").Should().Contain("raise SystemExit(");
    }

    [SkippableFact]
    public void DryRun_StartsNothing()
    {
        var application = NewApplication();

        var submit = Submit(application, "--code", "s3://code/serverless-dry", "--dry-run");

        submit.ExitCode.Should().Be(0, submit.All);
        var request = JsonNode.Parse(submit.Out.Split("submit-serverless: the job is:\n")[1])!;
        request["applicationId"]!.GetValue<string>().Should().Be(application);
        request["executionRoleArn"]!.GetValue<string>().Should().Be(Role);
        submit.Out.Should().Contain($"would run: aws s3 cp {_archive} s3://code/serverless-dry/").And.NotContain(" is SUCCESS");
        _moto.Aws("s3api", "list-objects-v2", "--bucket", "code", "--prefix", "serverless-dry/", "--query", "length(Contents || `[]`)", "--output", "text").Should().Be("0");
    }

    [SkippableFact]
    public void UnknownApplication_IsExitCodeThree()
    {
        var submit = Submit("00abcdefghijklmn");

        submit.ExitCode.Should().Be(3, submit.All);
        submit.Error.Should().EndWith("submit-serverless: The job 'etl run 2025-11-29' was not started on '00abcdefghijklmn'.\n");
    }

    public void Dispose() => _files.Dispose();

    private string NewApplication() => _moto.Aws(
        "emr-serverless", "create-application", "--release-label", "emr-7.12.0", "--type", "SPARK", "--query", "applicationId", "--output", "text");

    private ScriptResult Submit(string application, params string[] options) => _moto.Configure(Script.Of("scripts/submit-serverless")).Run(
        ["--application", application, "--role", Role, "--code", "s3://code/serverless", "--logs", "s3://logs/serverless", "--archive", _archive,
            "--poll", "0", .. options, "--", .. Job]);
}
