using Etl.DataFrames.Tests.Support;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Analysis;

public sealed class SetTests
{
    private static readonly DataFrame Left = Frames.Of("k int, s string", "l");

    private static readonly DataFrame Right = Frames.Of("s string, K bigint", "r");

    [Fact]
    public void UnionByName_ArrangesTheRight() => Left.UnionByName(Right).Sql().Should().Be(
        """
        SELECT
          t3."k",
          t3."s"
        FROM (
          SELECT
            CAST(t1."k" AS BIGINT) AS "k",
            t1."s"
          FROM l AS t1
          UNION ALL
          SELECT
            t2."K" AS "k",
            t2."s"
          FROM r AS t2
        ) AS t3
        """);

    [Fact]
    public void UnionByName_FillsMissingColumns()
    {
        var union = Left.UnionByName(Right.Drop("s").WithColumn("w", Lit(1)), allowMissingColumns: true);

        union.Schema().SimpleString.Should().Be("struct<k:bigint,s:string,w:int>");
    }

    [Fact]
    public void Unions_OfUnions_AreOneList() => Left.Union(Left).Union(Left.Union(Left)).Sql().Split("UNION ALL").Should().HaveCount(4);

    [Fact]
    public void Intersect_AndExcept_NameTheLeft()
    {
        Left.Intersect(Left).Sql().Should().Contain("\n  INTERSECT\n");
        Left.IntersectAll(Left).Sql().Should().Contain("\n  INTERSECT ALL\n");
        Left.Except(Left).Sql().Should().Contain("\n  EXCEPT\n");
        Left.ExceptAll(Left).Sql().Should().Contain("\n  EXCEPT ALL\n");
        Frames.Of("a int not null").Except(Frames.Of("b bigint")).Schema().Fields.Single().Should().Be(new StructField("a", new LongType(), false));
        Frames.Of("a int").Intersect(Frames.Of("b int not null")).Schema().Fields.Single().IsNullable.Should().BeFalse();
    }

    public static TheoryData<Func<DataFrame>, string> Mistakes => new()
    {
        { () => Left.Except(Left.Drop("s")), "Except needs frames of the same width: the left has 2 columns, the right 1." },
        { () => Left.UnionByName(Right.Drop("s")), "UnionByName needs frames of the same width: the left has 2 columns, the right 1." },
        { () => Left.UnionByName(Right.WithColumnRenamed("s", "t")), "UnionByName finds no column 's' on the right. There: t, K. Pass allowMissingColumns: true to fill it with nulls." },
        { () => Left.Select("k", "k").UnionByName(Left), "UnionByName needs different names, but column 'k' appears 2 times. Rename or drop all but one." },
        { () => Left.DropDuplicates("nope"), "Column 'nope' not found. Available: k, s." },
        { () => Left.Limit(-1), "Limit needs a number of rows, not '-1'." },
        { () => Left.Offset(-1), "Offset needs a number of rows, not '-1'." },
        { () => Left.Sample(1.5), "Sample needs a fraction from 0 to 1, not '1.5'." },
        { () => Left.ToDF("a"), "ToDF has 1 names for 2 columns: k, s." },
        { () => Left.WithColumns(new Dictionary<string, Column> { ["a"] = Lit(1), ["A"] = Lit(2) }), "WithColumns has the column 'a' twice: names do not differ in case." },
        { () => Left.Select(Col("s"), Explode(Col("k"))), "Function 'explode' needs an array or a map, but 'k' is of type 'int'." },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistakes_AreThrownByTheCall(Func<DataFrame> call, string message) => call.Should().Throw<AnalysisException>().Which.Message.Should().Be(message);
}
