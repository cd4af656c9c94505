using System.Security.Cryptography;
using System.Text;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Etl.Chaos.Faults;
using Etl.Lake;
using Etl.Lake.S3;

namespace Etl.Jobs.Tests.Lakes;

/// <summary>What a lake on S3 does when S3, the network or the credentials fail. One server and one proxy for all faults.</summary>
[Trait("Ring", "Cloud")]
public sealed class FaultTests(FaultTests.SpoiledServer server) : IClassFixture<FaultTests.SpoiledServer>
{
    // A part of S3 has 5 MiB at least; the server of these tests takes smaller ones.
    private const int Unit = 1 << 16;

    private static readonly S3Patience Impatient = new(
        Attempts: 6, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(20), Answer: TimeSpan.FromSeconds(20), Upload: TimeSpan.FromSeconds(60));

    private static readonly S3Sizes Small = new(Part: 5 * Unit, LargePart: 5 * Unit, LargeFrom: 2, Copy: 5 * Unit, Read: 2 * Unit, ReadAhead: 2);

    [SkippableTheory]
    [InlineData("Unavailable")]
    [InlineData("SlowDown")]
    [InlineData("InternalError")]
    [InlineData("ResetBefore")]
    [InlineData("ResetInBody")]
    [InlineData("TruncatedBody")]
    [InlineData("LostAnswer")]
    [InlineData("NotFoundAfterWrite")]
    [InlineData("Conflict")]
    public void EveryUse_FaultThatPasses_EndsWell(string fault)
    {
        var lake = NewLake(fault);
        using var large = new RandomContent((6 * Unit) + 7);

        lake.Write("a/large.bin", large);
        lake.Write("a/small.txt", new MemoryStream("small"u8.ToArray()));
        lake.CopyFolder("a", "b");
        lake.MoveFile("b/small.txt", "c/moved.txt");
        var created = lake.TryCreate("lease", "one"u8.ToArray());
        var replaced = lake.TryReplace("lease", "two"u8.ToArray(), created!);
        lake.TryReplace("lease", "three"u8.ToArray(), created!).Should().BeNull();
        lake.TryCreate("lease", "four"u8.ToArray()).Should().BeNull();
        lake.DeleteFolder("a");

        lake.Find("lease")!.ETag.Should().Be(replaced);
        lake.Files("", recursive: true).Select(file => file.Path).Should().BeEquivalentTo("b/large.bin", "c/moved.txt", "lease");
        using var again = lake.OpenRead("b/large.bin", etag: lake.Find("b/large.bin")!.ETag);
        SHA256.HashData(again).Should().Equal(large.Hash());
        server.Hits.Should().BeGreaterThan(0);
        UnfinishedParts(lake).Should().BeEmpty();
    }

    [SkippableFact]
    public void EveryUpload_AnswerWithItsIdThatIsLost_LeavesOneWithoutParts()
    {
        var lake = NewLake("LostStart", every: 2);

        foreach (var name in (string[])["first", "second"])
        {
            using var content = new RandomContent((6 * Unit) + 7);
            lake.Write(name, content);
        }

        lake.CopyFile("second", "third");

        server.Hits.Should().Be(2);
        lake.Files("").Select(file => file.Path).Should().Equal("first", "second", "third");
        Uploads(lake).Select(upload => upload.Key).Should().Equal("lake/second", "lake/third");
        UnfinishedParts(lake).Should().BeEmpty();
        lake.RemoveUnfinished(TimeProvider.System.GetUtcNow()).Should().Equal("second", "third");
        Uploads(lake).Should().BeEmpty();
    }

    [SkippableTheory]
    [InlineData("ExpiredAtOnce", "The AWS credentials for 's3://*' have expired. Log in again.")]
    [InlineData("ForbiddenWrites", "'s3://*' may not be used with these credentials (AccessDenied). Grant s3:ListBucket, s3:GetObject, s3:PutObject and s3:DeleteObject on the bucket.")]
    [InlineData("UnavailableForGood", "S3 does not serve 's3://*' at present: The fault proxy says ServiceUnavailable. (ServiceUnavailable, request 1). It was tried several times: run again later.")]
    public void Write_FaultThatStays_IsAClearErrorAndLeavesNothing(string fault, string message)
    {
        var lake = NewLake(fault);

        foreach (var size in (int[])[5, 6 * Unit])
        {
            using var content = new RandomContent(size);
            var write = () => lake.Write("x", content);
            write.Should().Throw<LakeException>().WithMessage(message);
        }

        var create = () => lake.TryCreate("x", "1"u8.ToArray());
        create.Should().Throw<LakeException>().WithMessage(message);
        server.Proxy.Use(new FaultRule(Fault.None, 1, 0));
        lake.Files("", recursive: true).Should().BeEmpty();
        Uploads(lake).Should().BeEmpty();
    }

    [SkippableFact]
    public void Write_CredentialsThatExpireBetweenParts_IsAClearError()
    {
        var lake = NewLake("ExpiredMidway", midway: 2);
        using var content = new RandomContent(11 * Unit);

        var write = () => lake.Write("x", content);

        write.Should().Throw<LakeException>().WithMessage("The AWS credentials for 's3://*' have expired. Log in again.");
        server.Proxy.Use(new FaultRule(Fault.None, 1, 0));
        lake.Files("", recursive: true).Should().BeEmpty();
    }

    [SkippableFact]
    public void OpenRead_AnswerThatDrips_IsFetchedAgainFromWhereItIs()
    {
        var lake = NewLake("None", patience: Impatient with { Answer = TimeSpan.FromMilliseconds(300) });
        lake.Write("x", new MemoryStream(Encoding.ASCII.GetBytes(new string('x', 8_000))));
        server.Proxy.Use(new FaultRule(Fault.SlowDrip, 1, 0));

        using var reader = new StreamReader(lake.OpenRead("x"));

        reader.ReadToEnd().Should().Be(new string('x', 8_000));
        server.Hits.Should().BeGreaterThan(1);
    }

    [SkippableFact]
    public void OpenRead_BytesThatWereDamaged_IsAnError()
    {
        var lake = NewLake("None");
        using var content = new RandomContent(3 * Unit);
        lake.Write("x", content);
        server.Proxy.Use(new FaultRule(Fault.DamagedBody, 1, 0));

        var read = () => lake.OpenRead("x").CopyTo(Stream.Null);

        read.Should().Throw<LakeException>().WithMessage("The bytes of 's3://*/x' are not those that S3 has: its ETag is another MD5. They were damaged on the way: run again.");
    }

    [SkippableFact]
    public void OpenRead_SmallFileThatWasDamaged_IsTriedAgainAndThenAnError()
    {
        var lake = NewLake("None");
        using var content = new RandomContent(1_000);
        lake.Write("x", content);
        server.Proxy.Use(new FaultRule(Fault.DamagedBody, 1, 0));

        var read = () => lake.OpenRead("x").CopyTo(Stream.Null);

        read.Should().Throw<LakeException>().WithMessage(
            "'s3://*/x' failed: its bytes are others when they arrive than those that S3 has (the MD5 differs). It was tried several times: run again later.");
        server.Hits.Should().Be(Impatient.Attempts);
    }

    [SkippableFact]
    public void OpenRead_ObjectThatIsReplacedMeanwhile_SaysSo()
    {
        var lake = NewLake("None");
        lake.Write("x", new MemoryStream(new byte[9 * Unit]));
        using var content = lake.OpenRead("x");
        content.ReadExactly(new byte[Unit]);
        lake.Write("x", new MemoryStream(new byte[5]));

        var read = () => content.CopyTo(Stream.Null);

        read.Should().Throw<LakeException>().WithMessage("'s3://*/x' was replaced while it was read. Run again: the new one is read from its start.");
    }

    [SkippableFact]
    public void RemoveUnfinished_UploadThatWasKilled_IsAborted()
    {
        var lake = NewLake("None");
        lake.Write("other", new MemoryStream([1]));
        Client().InitiateMultipartUploadAsync(Bucket(lake), "lake/mart/x.parquet").GetAwaiter().GetResult();

        // moto says of every upload that it began in 2010.
        lake.RemoveUnfinished(new DateTimeOffset(2010, 1, 1, 0, 0, 0, TimeSpan.Zero)).Should().BeEmpty();
        lake.RemoveUnfinished(TimeProvider.System.GetUtcNow()).Should().Equal("mart/x.parquet");

        Uploads(lake).Should().BeEmpty();
    }

    private ILake NewLake(string fault, int every = 3, int midway = 0, S3Patience? patience = null)
    {
        server.Proxy.Use(new FaultRule(Fault.None, 1, 0));
        var bucket = $"test-{Guid.CreateVersion7()}";
        Client().PutBucketAsync(bucket).GetAwaiter().GetResult();
        server.Proxy.Use(new FaultRule(Enum.Parse<Fault>(fault), every, midway));
        return new S3Lake(Client(), S3Folder.Parse($"s3://{bucket}/lake"), Small, patience ?? Impatient);
    }

    private AmazonS3Client Client() =>
        new(new BasicAWSCredentials(MotoServer.Key.Id, MotoServer.Key.Secret), S3Clients.Config(server.Proxy.Url, "us-east-1"));

    private static string Bucket(ILake lake) => lake.Location.Split('/')[2];

    private IReadOnlyList<MultipartUpload> Uploads(ILake lake)
    {
        server.Proxy.Use(new FaultRule(Fault.None, 1, 0));
        return Client().ListMultipartUploadsAsync(new ListMultipartUploadsRequest { BucketName = Bucket(lake) }).GetAwaiter().GetResult().MultipartUploads ?? [];
    }

    // An upload without parts costs nothing; it stays when the answer with its id was lost.
    private IEnumerable<PartDetail> UnfinishedParts(ILake lake) => Uploads(lake)
        .SelectMany(upload => Client().ListPartsAsync(Bucket(lake), upload.Key, upload.UploadId).GetAwaiter().GetResult().Parts ?? []);

    /// <summary>An S3 server behind the fault proxy.</summary>
    public sealed class SpoiledServer : MotoServer, IDisposable
    {
        private readonly Lazy<FaultProxy> _proxy;

        public SpoiledServer()
            : base(("S3_UPLOAD_PART_MIN_SIZE", "256")) => _proxy = new(() => new FaultProxy(Endpoint, new FaultRule(Fault.None, 1, 0)));

        internal FaultProxy Proxy => _proxy.Value;

        internal int Hits => Proxy.Hits;

        public void Dispose()
        {
            if (_proxy.IsValueCreated)
            {
                Proxy.Dispose();
            }
        }
    }
}
