using Etl.Spark.Sql;

namespace Etl.Engines.Tests.Spark;

public sealed class InlinedParametersTests
{
    [Fact]
    public void Text_WritesEveryCharacterAsItsNumber() =>
        InlinedParameters.Text("SELECT :p1, :p2", ["a'\\", new byte[] { 1, 255 }]).Should().Be(@"SELECT '\u0061\u0027\u005C', X'01FF'");

    [Fact]
    public void Text_LeavesNamesAndLiteralsAlone() =>
        InlinedParameters.Text(@"SELECT `:p1```, '\':p1', :p1 AS `😀`", ["x"]).Should().Be(@"SELECT `:p1```, '\':p1', '\u0078' AS `😀`");

    [Theory]
    [InlineData("SELECT 1 AS `😀`", true)]
    [InlineData("SELECT 1 AS `é`", false)]
    public void AreNeeded_OnlyBeyondTheBasicPlane(string text, bool expected) => InlinedParameters.AreNeeded(text).Should().Be(expected);
}
