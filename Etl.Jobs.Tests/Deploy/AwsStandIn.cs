using System.IO.Compression;
using System.Text;
using Etl.Jobs.Tests.Cloud;
using Etl.Jobs.Tests.Lakes;

namespace Etl.Jobs.Tests.Deploy;

/// <summary>moto in place of AWS for the AWS command line, with the buckets that the scripts need: one server for all test classes.</summary>
public sealed class AwsStandIn
{
    private static readonly Lazy<string> Shared = new(StartWithBuckets);

    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(10) };

    // moto asks who calls, and for which service, but does not check the signature.
    private const string Anybody = "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0";

    private readonly Lazy<string> _server = Shared;

    public string Url => _server.Value;

    /// <summary>Called by every test instead of the constructor, because only a test can be skipped.</summary>
    public void Start()
    {
        CloudRing.Require("aws");
        _ = _server.Value;
    }

    public string Aws(params string[] args) => Call(Url, args);

    internal Script Configure(Script script) => Configure(script, Url);

    public string NewCluster(string release = "emr-7.12.0") => Aws(
        "emr", "create-cluster", "--name", "test", "--release-label", release, "--applications", "Name=Spark", "--log-uri", "s3://logs/emr/",
        "--instance-type", "m5.xlarge", "--instance-count", "1", "--use-default-roles", "--query", "ClusterId", "--output", "text");

    public void PutLog(string key, string text)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        using var content = new ByteArrayContent(zipped.ToArray());
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{Url}/logs/{key}") { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", Anybody);
        using var response = Client.Send(request);
        response.EnsureSuccessStatusCode();
    }

    private static string StartWithBuckets()
    {
        var url = new MotoServer().Endpoint;
        Call(url, "s3", "mb", "s3://code");
        Call(url, "s3", "mb", "s3://logs");
        Call(url, "s3api", "put-bucket-versioning", "--bucket", "code", "--versioning-configuration", "Status=Enabled");
        return url;
    }

    private static string Call(string url, params string[] args)
    {
        var result = Configure(new Script("aws"), url).Run(args);
        result.ExitCode.Should().Be(0, result.All);
        return result.Out.Trim();
    }

    private static Script Configure(Script script, string url)
    {
        var variables = new[] { ("AWS_MAX_ATTEMPTS", "2"), ("AWS_ENDPOINT_URL", url), ("AWS_ACCESS_KEY_ID", "test"), ("AWS_SECRET_ACCESS_KEY", "test"), ("AWS_DEFAULT_REGION", "us-east-1") };
        foreach (var (name, value) in variables)
        {
            script.Environment[name] = value;
        }

        return script;
    }
}
