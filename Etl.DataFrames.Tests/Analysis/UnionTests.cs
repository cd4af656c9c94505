using Etl.DataFrames.Tests.Support;

namespace Etl.DataFrames.Tests.Analysis;

public sealed class UnionTests
{
    [Fact]
    public void Union_GoesByPosition_AndConvertsToTheCommonType()
    {
        var union = Frames.Of("a int NOT NULL, b date", "l").Union(Frames.Of("x decimal(5,1), y timestamp", "r"));

        union.Schema().SimpleString.Should().Be("struct<a:decimal(11,1),b:timestamp>");
        union.Schema().Fields[0].IsNullable.Should().BeTrue();
        union.Sql().Should().Be(
            """
            SELECT
              t3."a",
              t3."b"
            FROM (
              SELECT
                CAST(t1."a" AS DECIMAL(11,1)) AS "a",
                CAST(t1."b" AS TIMESTAMP) AS "b"
              FROM l AS t1
              UNION ALL
              SELECT
                CAST(t2."x" AS DECIMAL(11,1)) AS "a",
                t2."y" AS "b"
              FROM r AS t2
            ) AS t3
            """);
    }

    [Fact]
    public void Union_OfAnotherWidth_Throws() =>
        FluentActions.Invoking(() => Frames.Of("a int").Union(Frames.Of("a int, b int"))).Should().Throw<AnalysisException>()
            .WithMessage("Union needs frames of the same width: the left has 1 columns, the right 2.");

    [Fact]
    public void Union_WithoutACommonType_Throws() =>
        FluentActions.Invoking(() => Frames.Of("a boolean").Union(Frames.Of("b int"))).Should().Throw<AnalysisException>()
            .WithMessage("Union cannot put 'a' (boolean) and 'b' (int) in one column. Cast one of them.");

    [Fact]
    public void Union_HasColumnsOfItsOwn()
    {
        var frame = Frames.Of("a int");
        var union = frame.Union(frame);

        union.Filter(union["a"] > 1).Columns().Should().Equal("a");
        FluentActions.Invoking(() => union.Filter(frame["a"] > 1)).Should().Throw<AnalysisException>()
            .WithMessage("Column 'a' comes from another frame that is not part of this one. Available: a. Join that frame first.");
    }
}
