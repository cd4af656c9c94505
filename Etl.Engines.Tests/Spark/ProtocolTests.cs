using Etl.Spark.Gateway;

namespace Etl.Engines.Tests.Spark;

/// <summary>Commands and replies byte by byte, as a real gateway takes and gives them (shared/reference/py4j-spark.md, A.12).</summary>
public sealed class ProtocolTests
{
    private static readonly ReleaseQueue Releases = new();

    [Fact]
    public void Command_for_a_static_field() =>
        Command.StaticField("a.B$", "MODULE$").Should().Be("r\nm\na.B$\nMODULE$\ne\n");

    [Fact]
    public void Command_for_a_static_call() =>
        Command.CallStatic("java.lang.System", "currentTimeMillis", []).Should().Be("c\nz:java.lang.System\ncurrentTimeMillis\ne\n");

    [Fact]
    public void Arguments_carry_their_Java_types() =>
        Command.Call(new JavaObject("o8", Releases), "m", [null, true, 1, 2L, 0.5, "a", new byte[] { 1 }, new JavaObject("o9", Releases)])
            .Should().Be("c\no8\nm\nn\nbtrue\ni1\nL2\nd0.5\nsa\njAQ==\nro9\ne\n");

    [Theory]
    [InlineData("", "s")]
    [InlineData("a\nb\r\\n", "sa\\nb\\r\\\\n")]
    [InlineData("\u2028 é😀", "s\u2028 é😀")]
    public void Texts_are_escaped_and_read_back(string text, string written)
    {
        var command = Command.New("T", [text]);

        command.Should().Be($"i\nT\n{written}\ne\n");
        Reply.Value($"!y{written}", Reference).Should().Be(text);
    }

    [Theory]
    [InlineData("!yv", null)]
    [InlineData("!yn", null)]
    [InlineData("!ybtrue", true)]
    [InlineData("!yi-5", -5)]
    [InlineData("!yL1795336074015", 1795336074015L)]
    [InlineData("!yd1.0E-10", 1e-10)]
    public void Replies_have_the_types_of_Java(string line, object? value) => Reply.Value(line, Reference).Should().Be(value);

    [Fact]
    public void Reference_keeps_its_id() => Reply.Value("!ylo8", Reference).Should().BeOfType<JavaObject>().Which.Id.Should().Be("o8");

    [Fact]
    public void Thrown_exception_is_told_by_its_id() => Reply.ThrownId("!xro22").Should().Be("o22");

    [Fact]
    public void Refusal_is_an_error_with_the_text_of_the_gateway() =>
        FluentActions.Invoking(() => Reply.Value("!xspy4j.Py4JException: Method nope([]) does not exist\\n\tat x", Reference)).Should()
            .Throw<GatewayException>().WithMessage("The gateway refused a call: py4j.Py4JException: Method nope([]) does not exist\n\tat x");

    [Theory]
    [InlineData("!zsUnknown command", true)]
    [InlineData("c", true)]
    [InlineData("!xro1", false)]
    [InlineData("!yv", false)]
    public void Fatal_replies_end_the_connection(string line, bool fatal) => Reply.IsFatal(line).Should().Be(fatal);

    [Fact]
    public void Only_objects_of_ours_are_released()
    {
        var queue = new ReleaseQueue();
        queue.Add("j");
        queue.Add("o7");
        queue.Add("GATEWAY_SERVER");

        queue.Take().Should().Equal("o7");
    }

    [Fact]
    public void Address_does_not_show_the_secret() => new GatewayAddress(4711, "secret").ToString().Should().Be("127.0.0.1:4711");

    private static JavaObject Reference(string id) => new(id, Releases);
}
