using System.IO.Compression;
using Etl.Jobs.Sample.Files;

namespace Etl.Jobs.Tests.Sample;

public sealed class CsvFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Fields_OfEveryKind_AreWrittenExactly()
    {
        Write(file => file.Integer(-12).Null().Flag(true).Cents(-5).Thousandths(12_345).Millionths(-79_000_001).EndRow())
            .Should().Be("a,b\n-12,,1,-0.05,12.345,-79.000001\n");
        Write(file => file.Date(new DateOnly(987, 6, 5)).Time(3_661).Integer(long.MaxValue).EndRow())
            .Should().Be("a,b\n0987-06-05,01:01:01,9223372036854775807\n");
    }

    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("12\" pizza", "\"12\"\" pizza\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("Québec", "Québec")]
    [InlineData("", "")]
    public void Text_QuotedOnlyWhereNeeded(string value, string expected) =>
        Write(file => file.Text(value).EndRow()).Should().Be($"a,b\n{expected}\n");

    [Fact]
    public void Rows_BeyondTheBuffers_KeepTheirOrder()
    {
        var text = Write(file =>
        {
            for (var row = 0; row < 600_000; row++)
            {
                file.Integer(row).EndRow();
            }
        });

        text.Should().Be("a,b\n" + string.Concat(Enumerable.Range(0, 600_000).Select(row => $"{row}\n")));
    }

    [Fact]
    public void Complete_Archive_IsWholeAndAnonymous()
    {
        Write(file => file.Integer(1).EndRow());

        var bytes = File.ReadAllBytes(_path);
        bytes[4..8].Should().Equal(0, 0, 0, 0);
        bytes[9].Should().Be(255);
    }

    private string Write(Action<CsvFile> write)
    {
        using (var file = new CsvFile(_path, "a,b"))
        {
            write(file);
            file.Complete().Should().Be(new FileInfo(_path).Length);
        }
        using var reader = new StreamReader(new GZipStream(File.OpenRead(_path), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }
}
