using System.Text;
using System.Text.Json;
using Etl.Lake.Readiness;

namespace Etl.Jobs.Tests.Readiness;

public sealed class PublishedMarkTests
{
    private static readonly PublishedMark Mark = new(
        new DateOnly(2024, 1, 13), "run-1", new DateTimeOffset(2024, 1, 14, 8, 30, 0, TimeSpan.Zero), [new PublishedInput("sales_2024-01-13.csv.gz", "abc", 12), new PublishedInput("x", null, 0)]);

    [Fact]
    public void NameOf_Date_IsTheContractsName() => PublishedMark.NameOf(new DateOnly(2024, 1, 13)).Should().Be("_runs/dates/2024-01-13.json");

    [Fact]
    public void ToJson_Mark_IsTheContractsDocument()
    {
        var json = JsonSerializer.Deserialize<JsonElement>(Mark.ToJson());

        JsonSerializer.Serialize(json).Should().Be(
            """{"date":"2024-01-13","runId":"run-1","publishedAt":"2024-01-14T08:30:00+00:00","inputs":[{"name":"sales_2024-01-13.csv.gz","etag":"abc","bytes":12},{"name":"x","etag":null,"bytes":0}]}""".Replace("+", "\\u002B", StringComparison.Ordinal));
    }

    [Fact]
    public void Parse_WrittenMark_IsTheSame() => PublishedMark.Parse(Mark.ToJson()).Should().BeEquivalentTo(Mark);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    public void Parse_AnythingElse_Throws(string json)
    {
        var parse = () => PublishedMark.Parse(Encoding.UTF8.GetBytes(json));

        parse.Should().Throw<JsonException>();
    }
}
