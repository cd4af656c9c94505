using Amazon.S3.Model;
using Etl.Lake;
using Etl.Lake.S3;

namespace Etl.Jobs.Tests.Lakes;

[Trait("Ring", "Spark")]
public sealed class S3LakeTests(MotoServer server) : LakeSpecification, IClassFixture<MotoServer>
{
    private const int MiB = 1 << 20;

    [SkippableFact]
    public void Write_LargeContent_GoesInParts()
    {
        var (bucket, lake) = NewS3Lake();
        using var content = new RandomContent((17 * MiB) + 3);

        lake.Write("large.bin", content);

        using var client = server.Client();
        client.GetObjectMetadataAsync(bucket, "lake/large.bin").GetAwaiter().GetResult().ETag.Should().EndWith("-3\"");
        client.ListMultipartUploadsAsync(new ListMultipartUploadsRequest { BucketName = bucket }).GetAwaiter().GetResult().MultipartUploads.Should().BeNullOrEmpty();
    }

    [SkippableFact]
    public void Write_PartsThatGrow_ArriveWhole()
    {
        var (_, lake) = NewS3Lake(new S3Sizes(Part: 5 * MiB, LargePart: 6 * MiB, LargeFrom: 2, Copy: 5 * MiB, Read: MiB, ReadAhead: 2));
        using var content = new RandomContent(18 * MiB);

        lake.Write("from/large.bin", content);
        lake.CopyFolder("from", "to");

        using var copy = lake.OpenRead("to/large.bin");
        System.Security.Cryptography.SHA256.HashData(copy).Should().Equal(content.Hash());
    }

    [SkippableFact]
    public void Write_ContentThatFails_LeavesNoParts()
    {
        var (bucket, lake) = NewS3Lake();
        using var content = new RandomContent(20 * MiB, failAt: 15 * MiB);

        var write = () => lake.Write("large.bin", content);

        write.Should().Throw<IOException>();
        using var client = server.Client();
        client.ListMultipartUploadsAsync(new ListMultipartUploadsRequest { BucketName = bucket }).GetAwaiter().GetResult().MultipartUploads.Should().BeNullOrEmpty();
    }

    [SkippableFact]
    public void Files_MarksOfEmptyFolders_AreNone()
    {
        var (bucket, lake) = NewS3Lake();
        using var client = server.Client();
        client.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = "lake/mart/", ContentBody = "" }).GetAwaiter().GetResult();
        Write(lake, "mart/x", "1");

        lake.Files("mart").Select(file => file.Path).Should().Equal("mart/x");
        lake.DeleteFolder("mart");

        lake.Exists("mart").Should().BeFalse();
    }

    [SkippableFact]
    public void Replace_NameThatIsTaken_GetsAnother()
    {
        var (_, lake) = NewS3Lake();
        Write(lake, "quarantine/sales.jsonl", "old");
        Write(lake, "stage/sales.jsonl", "new");

        lake.Replace([new("stage", "quarantine")]);

        var file = lake.Files("quarantine").Should().ContainSingle().Subject;
        file.Name.Should().MatchRegex("^sales-.{36}\\.jsonl$");
        Read(lake, file.Path).Should().Be("new");
    }

    [SkippableFact]
    public void Replace_CopyThatFails_LeavesTheOldFilesAlone()
    {
        var (bucket, lake) = NewS3Lake();
        Write(lake, "mart/fact/part-old", "old");
        Write(lake, "stage/fact/part-1", "new");
        Write(lake, "stage/fact/part-2", "new");
        using var client = new CopyRefusingClient(server, refused: "lake/stage/fact/part-2");
        var failing = new S3Lake(client, S3Folder.Parse($"s3://{bucket}/lake"), patience: S3Patience.Default with { Attempts = 1 });

        var replace = () => failing.Replace([new("stage/fact", "mart/fact")]);

        replace.Should().Throw<LakeException>().WithMessage(
            $"S3 does not serve 's3://{bucket}/lake/stage/fact/part-2' at present: Please reduce your request rate. (SlowDown, request 1). It was tried several times: run again later.");
        lake.Files("mart", recursive: true).Select(file => file.Path).Should().Equal("mart/fact/part-old");
    }

    [SkippableFact]
    public void Lock_OfARunThatWasKilled_SaysWhoAndHowToRemoveIt()
    {
        var (bucket, lake) = NewS3Lake();
        lake.Lock(new LockOwner("run-1", "ann on laptop, process 7", new DateTimeOffset(2025, 11, 29, 8, 30, 0, TimeSpan.Zero)));

        var second = () => lake.Lock(new LockOwner("run-2", "bob", default));

        second.Should().Throw<LakeLockedException>().WithMessage(
            $"Another run works on 's3://{bucket}/lake': run run-1 of ann on laptop, process 7, since 2025-11-29 08:30:00 UTC. "
            + "Nothing was changed: try again when it has ended. "
            + $"If it was killed, remove its lock: aws s3 rm s3://{bucket}/lake/_lock");
    }

    [SkippableFact]
    public void Lock_ReleasedAfterSomebodyElseTookIt_LeavesTheirs()
    {
        var (_, lake) = NewS3Lake();
        var first = lake.Lock(new LockOwner("run-1", "ann", default));
        lake.Delete("_lock");
        using var second = lake.Lock(new LockOwner("run-2", "bob", default));

        first.Dispose();

        lake.Find("_lock").Should().NotBeNull();
    }

    protected override ILake NewLake() => NewS3Lake().Lake;

    private (string Bucket, S3Lake Lake) NewS3Lake(S3Sizes? sizes = null)
    {
        server.Require();
        var bucket = server.NewBucket();
        return (bucket, new S3Lake(server.Client(), S3Folder.Parse($"s3://{bucket}/lake"), sizes));
    }
}
