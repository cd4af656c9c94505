using Etl.Trigger.Aws;

namespace Etl.Trigger.Tests.Aws;

[Trait("Ring", "Cloud")]
[Collection(AwsTests.Name)]
public sealed class S3FolderTests(AwsFixture aws)
{
    [SkippableFact]
    public async Task Files_MoreThanAPageAndOddNames_AreAllThereWithTheirNames()
    {
        using var bench = new TriggerBench(aws);
        string[] odd = ["a b.csv.gz", "a+b.csv.gz", "ü%20(1)&?#.csv.gz", "quote'\"<>.csv.gz"];
        var many = Enumerable.Range(0, 1_020).Select(i => $"sales_{i:D4}.csv.gz").ToList();
        Parallel.ForEach(odd.Concat(many), new ParallelOptions { MaxDegreeOfParallelism = 4 }, name => bench.PutRaw(name, "x"));
        bench.PutRaw("older/not_counted.csv.gz", "x");

        var files = new List<S3File>();
        await foreach (var file in Raw(bench).FilesAsync(CancellationToken.None))
        {
            files.Add(file);
        }

        files.Select(file => file.Name).Should().BeEquivalentTo(odd.Concat(many));
        files.Should().OnlyContain(file => file.Size == 1 && file.ETag == "9dd4e461268c8034f5c8564e155c67a6");
    }

    [SkippableFact]
    public async Task Read_And_Exists_SayWhatIsThere()
    {
        using var bench = new TriggerBench(aws);
        bench.PutRaw("ü (1).json", "content");

        (await Raw(bench).ReadAsync("ü (1).json", 100, CancellationToken.None)).Should().Be("content");
        (await Raw(bench).ExistsAsync("ü (1).json", CancellationToken.None)).Should().BeTrue();
        (await Raw(bench).ExistsAsync("ü (1)", CancellationToken.None)).Should().BeFalse();
    }

    [SkippableFact]
    public async Task Read_LongerThanAllowed_IsRefused()
    {
        using var bench = new TriggerBench(aws);
        bench.PutRaw("large.json", new string('x', 5_000));

        var read = () => Raw(bench).ReadAsync("large.json", 2_048, CancellationToken.None);

        (await read.Should().ThrowAsync<TriggerException>())
            .WithMessage($"S3, reading 's3://{bench.Bucket}/raw/large.json', sent more than 2 KiB, which is never needed. Nothing of it was used.");
    }

    [SkippableFact]
    public async Task Files_NoSuchBucket_SaysSo()
    {
        using var bench = new TriggerBench(aws);
        var folder = new S3Folder(bench.Aws(), S3Location.Parse("ETL_RAW", "s3://no-such-bucket/raw"));

        var list = async () => await folder.FilesAsync(CancellationToken.None).GetAsyncEnumerator().MoveNextAsync();

        (await list.Should().ThrowAsync<AwsException>()).WithMessage("S3, listing 's3://no-such-bucket/raw/', answered 404 NoSuchBucket: *Create it, or correct the function's environment.");
    }

    // moto does not take such a key; S3 does.
    [Fact]
    public void Page_LineEndInAKey_IsInItsName() => S3Page.Parse(
            "<ListBucketResult><Contents><Key>raw/a%0Ab+%2B</Key><Size>1</Size></Contents><Contents><Key>other</Key><Size>2</Size></Contents></ListBucketResult>"u8.ToArray(), "raw/")
        .Files.Should().Equal(new S3File("a\nb +", 1, null), new S3File("", 2, null));

    [Theory]
    [InlineData("<html>hello", "S3 answered a listing that cannot be read: *")]
    [InlineData("""<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><ListBucketResult><Contents><Key>&b;</Key></Contents></ListBucketResult>""", "S3 answered a listing that cannot be read: *DTD*")]
    [InlineData("<ListBucketResult><Contents><Key>raw/x</Key><Size>-1</Size></Contents></ListBucketResult>", "S3 answered a listing that cannot be read: *")]
    public void Page_SomethingElse_IsAnError(string body, string message)
    {
        var parse = () => S3Page.Parse(System.Text.Encoding.UTF8.GetBytes(body), "raw/");

        parse.Should().Throw<AwsException>().WithMessage(message);
    }

    private static S3Folder Raw(TriggerBench bench) => new(bench.Aws(), S3Location.Parse("ETL_RAW", bench.Variables["ETL_RAW"]));
}
