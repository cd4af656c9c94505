using Amazon.Runtime;
using Amazon.S3;
using Etl.Lake;
using Etl.Lake.S3;

namespace Etl.Jobs.Tests.Lakes;

/// <summary>What is said when S3 cannot or will not.</summary>
[Trait("Ring", "Cloud")]
public sealed class S3ErrorTests(S3ErrorTests.GuardedServer server) : IClassFixture<S3ErrorTests.GuardedServer>
{
    [SkippableFact]
    public void AnyCall_WrongCredentials_SaysWhatToCheck()
    {
        var lake = Lake(server.Client(("AKIAWRONG", "wrong")), "bucket");

        foreach (var use in Uses(lake))
        {
            use.Should().Throw<LakeException>().WithMessage("S3 does not know the credentials given for 's3://bucket/*' (InvalidAccessKeyId). Check AWS_ACCESS_KEY_ID and *");
        }
    }

    [Fact]
    public void AnyCall_NobodyAtTheEndpoint_SaysWhatToCheck()
    {
        var client = new AmazonS3Client(new BasicAWSCredentials("x", "y"), S3Clients.Config("http://127.0.0.1:1", "us-east-1"));
        var lake = Lake(client, "bucket", S3Patience.Default with { Attempts = 2, FirstPause = TimeSpan.FromMilliseconds(1) });

        foreach (var use in Uses(lake))
        {
            use.Should().Throw<LakeException>().WithMessage("S3 cannot be reached for 's3://bucket/*': Connection refused*. Check the network and AWS_ENDPOINT_URL.");
        }
    }

    private static S3Lake Lake(IAmazonS3 client, string bucket, S3Patience? patience = null) => new(client, S3Folder.Parse($"s3://{bucket}/lake"), patience: patience);

    private static Action[] Uses(S3Lake lake) =>
    [
        () => lake.Exists(""), () => _ = lake.Files("").Any(), () => lake.Find("x"), () => lake.OpenRead("x").Dispose(),
        () => lake.Write("x", new MemoryStream([1])), () => lake.TryCreate("x", new byte[1]), () => lake.Lock(new LockOwner("1", "ann", default)),
    ];

    /// <summary>A server that knows no credentials at all.</summary>
    public sealed class GuardedServer() : MotoServer(("INITIAL_NO_AUTH_ACTION_COUNT", "0"));
}
