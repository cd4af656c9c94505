using Etl.Lake;
using Etl.Lake.S3;

namespace Etl.Jobs.Tests.Lakes;

[Trait("Ring", "Cloud")]
public sealed class S3BucketErrorTests(MotoServer server) : IClassFixture<MotoServer>
{
    [SkippableFact]
    public void AnyCall_MissingBucket_SaysSo()
    {
        var lake = new S3Lake(server.Client(), S3Folder.Parse("s3://no-such-bucket/lake"));
        Action[] uses =
        [
            () => lake.Exists(""), () => _ = lake.Files("").Any(), () => lake.Find("x"), () => lake.OpenRead("x").Dispose(),
            () => lake.Write("x", new MemoryStream([1])), () => lake.TryCreate("x", new byte[1]), () => lake.Lock(new LockOwner("1", "ann", default)),
        ];

        foreach (var use in uses)
        {
            use.Should().Throw<LakeException>().WithMessage("Bucket 'no-such-bucket' does not exist. Create it, or give another.");
        }
    }
}
