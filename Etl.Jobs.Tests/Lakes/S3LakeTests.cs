using Amazon.S3.Model;
using Etl.Lake;
using Etl.Lake.S3;

namespace Etl.Jobs.Tests.Lakes;

[Trait("Ring", "Cloud")]
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

    /// <summary>A listing is XML, which has no control characters: one such key must not keep the others from being found.</summary>
    [SkippableFact]
    public void Files_WithNamesOfAnyCharacters_AreListed()
    {
        var (bucket, lake) = NewS3Lake();
        using var client = server.Client();
        string[] names = ["\u001b[2J", "a b+c%2B&<é>", "plain"];
        foreach (var name in names)
        {
            client.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = $"lake/raw/{name}", ContentBody = "x" }).GetAwaiter().GetResult();
        }

        lake.Files("raw").Select(file => file.Name).Should().BeEquivalentTo(names);
        lake.Folders("").Should().Equal("raw");
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
    public void Lock_OfARunThatWasKilled_SaysWhoAndWhenItEnds()
    {
        var (bucket, lake) = NewS3Lake();
        lake.Lock(new LockOwner("run-1", "ann on laptop, process 7", new DateTimeOffset(2025, 11, 29, 8, 30, 0, TimeSpan.Zero)));

        var second = () => lake.Lock(new LockOwner("run-2", "bob", default));

        second.Should().Throw<LakeLockedException>().WithMessage(
            $"Another run works on 's3://{bucket}/lake': run run-1 of ann on laptop, process 7, since 2025-11-29 08:30:00 UTC. "
            + "Nothing was changed: try again when it has ended. If it was killed, its lock ends by itself at ??:??:?? UTC.");
    }

    [SkippableFact]
    public void Lock_WhoseLeaseHasRunOut_IsTakenOverAndItsHolderHearsOfIt()
    {
        var (bucket, lake) = NewS3Lake();
        using var first = lake.Lock(new LockOwner("run-1", "ann", default));
        first.Renew();
        Write(lake, "_lock", """{"id":"run-1","name":"ann","since":"2025-11-29T08:30:00Z","expires":"2025-11-29T08:31:00Z"}""");

        using var second = lake.Lock(new LockOwner("run-2", "bob", default));

        first.Invoking(held => held.Renew()).Should().Throw<LakeLockedException>().WithMessage(
            $"Another run took over the lock of 's3://{bucket}/lake', because this one had not renewed it in time. "
            + "Nothing was published: run again when the other has ended.");
        second.Renew();
        first.Dispose();
        Read(lake, "_lock").Should().Contain("run-2", "only its holder frees a lock");
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
        var bucket = server.NewBucket();
        return (bucket, new S3Lake(server.Client(), S3Folder.Parse($"s3://{bucket}/lake"), sizes));
    }
}
