using System.Text.Json.Nodes;
using Etl.LocalPipeline.Servers;
using Etl.Trigger.Aws;

namespace Etl.Trigger.Tests.Aws;

/// <summary>A server that checks signatures, which moto does when it is asked to check rights.</summary>
[Trait("Ring", "Cloud")]
[Collection(AwsTests.Name)]
public sealed class SignedByMotoTests(AwsFixture aws)
{
    [SkippableFact]
    public async Task Calls_AreSignedSoThatTheServerAcceptsThem()
    {
        _ = aws.Url;
        using var server = MotoServer.Start(("INITIAL_NO_AUTH_ACTION_COUNT", "4"));
        var (key, secret) = NewUser(server.Url);

        (await ReadAsync(server.Url, new AwsCredentials(key, secret, null))).Should().Contain("answered 404 NoSuchKey");
        (await ReadAsync(server.Url, new AwsCredentials(key, "wrong", null))).Should().Contain("answered 403 SignatureDoesNotMatch");
    }

    // The four calls that are not checked: user, policy, key, bucket.
    private static (string Key, string Secret) NewUser(string url)
    {
        using var moto = new MotoClient(url);
        moto.Iam("CreateUser", ("UserName", "lambda"));
        var policy = new JsonObject
        {
            ["Version"] = "2012-10-17",
            ["Statement"] = new JsonArray(new JsonObject { ["Effect"] = "Allow", ["Action"] = "s3:*", ["Resource"] = "*" }),
        };
        moto.Iam("PutUserPolicy", ("UserName", "lambda"), ("PolicyName", "s3"), ("PolicyDocument", policy.ToJsonString()));
        var key = moto.Iam("CreateAccessKey", ("UserName", "lambda"));
        moto.NewBucket("signed");
        string Text(string name) => key.Descendants().First(element => element.Name.LocalName == name).Value;
        return (Text("AccessKeyId"), Text("SecretAccessKey"));
    }

    private async Task<string> ReadAsync(string url, AwsCredentials credentials)
    {
        using var bench = new TriggerBench(aws);
        var endpoints = new AwsEndpoints("us-east-1", name => name == "AWS_ENDPOINT_URL" ? url : null);
        var folder = new S3Folder(new AwsClient(bench.Client(), endpoints, credentials, TimeProvider.System), S3Location.Parse("ETL_RAW", "s3://signed/raw"));
        var read = () => folder.ReadAsync("nothing.json", 4_096, CancellationToken.None);
        return (await read.Should().ThrowAsync<AwsException>()).Which.Message;
    }
}
