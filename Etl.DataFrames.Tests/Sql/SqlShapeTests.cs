using Etl.DataFrames.Tests.Support;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Sql;

/// <summary>How many SELECTs a plan becomes: steps share one for as long as SQL's order of clauses allows.</summary>
public sealed class SqlShapeTests
{
    private static readonly DataFrame Table = Frames.Of("a int, b int, c string");

    [Fact]
    public void FilterSelectFilter_IsOneSelect() =>
        Table.Filter(Col("a") > 1).Select(Col("a"), (Col("b") + 1).As("d")).Filter(Col("d") < 5).Sql().Should().Be(
            """
            SELECT
              t1."a",
              (t1."b" + 1) AS "d"
            FROM t AS t1
            WHERE (t1."a" > 1)
              AND ((t1."b" + 1) < 5)
            """);

    [Fact]
    public void FilterGroupSortLimit_IsOneSelect()
    {
        var frame = Table.Filter(Col("a") > 1).GroupBy("c").Agg(Sum("b").As("s")).OrderBy(Col("s").Desc()).Limit(3);

        frame.Sql().Should().Be(
            """
            SELECT
              t1."c",
              sum(t1."b") AS "s"
            FROM t AS t1
            WHERE (t1."a" > 1)
            GROUP BY t1."c"
            ORDER BY sum(t1."b") DESC NULLS LAST
            LIMIT 3
            """);
    }

    public static TheoryData<DataFrame, int> Shapes => new()
    {
        { Table, 1 },
        { Table.WithColumn("d", Col("a") + 1).WithColumn("e", Col("b") + 1).Drop("c").WithColumnRenamed("d", "f"), 1 },
        { Table.Select("a").Distinct(), 1 },
        { Table.Distinct().Select("a"), 2 },
        { Table.Distinct().OrderBy("a"), 2 },
        { Table.OrderBy("a").Distinct(), 2 },
        { Table.OrderBy("a").Select("b").Limit(2), 1 },
        { Table.Limit(2).OrderBy("a"), 2 },
        { Table.Limit(5).Limit(2), 1 },
        { Table.Limit(5).Filter(Col("a") > 1), 2 },
        { Table.Limit(5).Select((Col("a") + 1).As("x")), 1 },
        { Table.OrderBy("a").OrderBy("b"), 1 },
        { Table.GroupBy("a").Agg(Sum("b").As("s")).Filter(Col("s") > 1), 2 },
        { Table.GroupBy("a").Agg(Sum("b").As("s")).Select((Col("s") + 1).As("x")), 1 },
        { Table.GroupBy("a").Agg(Sum("b").As("s")).GroupBy("s").Count(), 2 },
        { Table.Filter(Col("a") > 1).Join(Table.As("x"), Table["a"] == Table["a"]), 2 },
        { Table.Join(Frames.Of("a int", "u"), "a").Join(Frames.Of("a int", "v"), "a").Filter(Col("b") > 1), 1 },
        { Table.Join(Frames.Of("k int", "u").Filter(Col("k") > 1), Col("a") == Col("k")), 2 },
        { Table.Union(Table), 3 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Selects_AreAsManyAsNeeded(DataFrame frame, int selects) => frame.Selects().Should().Be(selects, frame.Sql());

    [Fact]
    public void Work_ThatIsUsedTwice_IsWrittenOnce()
    {
        var once = Table.WithColumn("d", Abs(Col("a") * Col("b")));

        once.Select(Col("d") + 1).Selects().Should().Be(1);
        once.Select((Col("d") * Col("d")).As("x")).Sql().Should().Be(
            """
            SELECT
              (t2."d" * t2."d") AS "x"
            FROM (
              SELECT
                t1."a",
                t1."b",
                t1."c",
                abs((t1."a" * t1."b")) AS "d"
              FROM t AS t1
            ) AS t2
            """);
        once.Filter(Col("d").Between(1, 2)).Selects().Should().Be(2);
        once.GroupBy("d").Agg(Sum("d")).Selects().Should().Be(2);
    }

    [Fact]
    public void PlainColumns_AreRepeatedFreely() => Table.WithColumn("d", Col("a")).Select(Col("d") * Col("d")).Selects().Should().Be(1);

    [Fact]
    public void Keys_AreWrittenTheSameEverywhere() => Table.GroupBy(Concat(Col("c"), Lit("x")).As("k")).Agg(Count("*"), Length(Concat(Col("c"), Lit("x")))).Sql()
        .Should().Be(
            """
            SELECT
              concat(t1."c", $1) AS "k",
              count(1) AS "count(1)",
              length(concat(t1."c", $1)) AS "length(concat(c, x))"
            FROM t AS t1
            GROUP BY concat(t1."c", $1)
            """);

    [Fact]
    public void Constants_SortNothing() => Table.OrderBy(Lit("x"), Col("a"), Lit(1.5)).Sql().Should().EndWith("\nORDER BY t1.\"a\" ASC NULLS FIRST");

    [Fact]
    public void WholeNumbers_WhereSparkTakesThemForPositions_AreRefused()
    {
        const string Message = "Engine 'fake' does not support sorting or grouping by the number '2'. "
            + "Spark takes it for the position of a column: name the column.";

        FluentActions.Invoking(() => Table.OrderBy(Lit(2)).Sql()).Should().Throw<UnsupportedOperationException>().WithMessage(Message);
        FluentActions.Invoking(() => Table.GroupBy(Lit(2)).Count().Sql()).Should().Throw<UnsupportedOperationException>().WithMessage(Message);
    }

    [Fact]
    public void NoColumns_AreRefused() => FluentActions.Invoking(() => Table.Select(System.Array.Empty<Column>()).Sql()).Should()
        .Throw<UnsupportedOperationException>().WithMessage("Engine 'fake' does not support a result without columns. Keep at least one.");

    [Fact]
    public void Function_WithoutATranslation_IsRefused()
    {
        var dialect = FakeDialect.Instance with { Scalars = new Dictionary<string, Etl.DataFrames.Sql.Translation>() };
        var act = () => Etl.DataFrames.Sql.SqlGenerator.Generate(Table.Select(Abs(Col("a"))).Plan, dialect, _ => null);

        act.Should().Throw<UnsupportedOperationException>()
            .WithMessage("Engine 'fake' does not support function 'abs'. No exact translation is known yet.")
            .Which.Should().Match<UnsupportedOperationException>(error => error.Engine == "fake" && error.Operation == "function 'abs'");
    }
}
