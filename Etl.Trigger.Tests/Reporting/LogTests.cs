using System.Text.Json.Nodes;
using Etl.Trigger.Reporting;

namespace Etl.Trigger.Tests.Reporting;

public sealed class LogTests
{
    [Fact]
    public void Write_AnyText_IsOneLineOfJsonWithoutSecrets()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var secrets = new Secrets();
        secrets.Add("pass\"word");
        secrets.Add("pass\"word-and-more");
        secrets.Add("");
        var log = new Log(output, TimeProvider.System, secrets).With(("requestId", "7"));

        log.Warn("odd", "line\nend pass\"word-and-more", ("list", (string[])["a", "pass\"word"]), ("n", 3), ("flag", true));

        output.ToString().Should().EndWith("}\n").And.Match(text => text.Count(c => c == '\n') == 1);
        var line = JsonNode.Parse(output.ToString())!.AsObject();
        line.Remove("timestamp").Should().BeTrue();
        line.ToJsonString().Should().Be("""{"level":"WARN","event":"odd","message":"line\nend ***","requestId":"7","list":["a","***"],"n":3,"flag":true}""");
    }

    [Theory]
    [InlineData("a\u0007b\u202ec\nd", "a b c d")]
    [InlineData("ü😀", "ü😀")]
    public void Printable_ControlCharacters_BecomeBlanks(string text, string expected) => Printable.Line(text).Should().Be(expected);

    [Fact]
    public void Printable_LongText_IsCut() => Printable.Line(new string('x', 1_000)).Should().Be(new string('x', 300) + "…");
}
