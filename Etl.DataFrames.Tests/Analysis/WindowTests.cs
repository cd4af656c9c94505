using Etl.DataFrames.Expressions;
using Etl.DataFrames.Tests.Support;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Analysis;

public sealed class WindowTests
{
    [Fact]
    public void Median_OverAnOrder_SaysThatItTakesTheWholeWindow() =>
        FluentActions.Invoking(() => Frames.Of("a int").Select(Median(Col("a")).Over(Window.OrderBy("a")))).Should().Throw<AnalysisException>()
            .WithMessage("Function 'median' takes the whole of a window: leave out OrderBy and the frame.");

    private static readonly DataFrame Sales = Frames.Of("store int, day date, qty int, name string", "sales");

    private static readonly WindowSpec ByStore = Window.PartitionBy("store");

    private static readonly WindowSpec Ordered = ByStore.OrderBy("day");

    [Fact]
    public void Names_AreSparks() => Sales.Select(
        RowNumber().Over(Ordered),
        Sum("qty").Over(ByStore),
        Sum("qty").Over(Ordered.RowsBetween(-1, Window.CurrentRow)),
        Lag("qty", 1).Over(Window.OrderBy(Col("day").Desc())),
        Count("*").Over()).Columns().Should().Equal(
            "row_number() OVER (PARTITION BY store ORDER BY day ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)",
            "sum(qty) OVER (PARTITION BY store ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)",
            "sum(qty) OVER (PARTITION BY store ORDER BY day ASC NULLS FIRST ROWS BETWEEN -1 FOLLOWING AND CURRENT ROW)",
            "lag(qty, 1, NULL) OVER (ORDER BY day DESC NULLS LAST ROWS BETWEEN -1 FOLLOWING AND -1 FOLLOWING)",
            "count(1) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)");

    [Fact]
    public void Types_AreThoseOfTheFunction()
    {
        Sales.TypeOf(Rank().Over(Ordered)).Should().Be("int");
        Sales.TypeOf(PercentRank().Over(Ordered)).Should().Be("double");
        Sales.TypeOf(Lead("day", 1).Over(Ordered)).Should().Be("date");
        Sales.TypeOf(Sum("qty").Over(ByStore)).Should().Be("bigint");
    }

    public static TheoryData<Func<DataFrame>, string> Mistakes => new()
    {
        { () => Sales.Select(Rank().Over(ByStore)), "Function 'rank' needs an ordered window: add OrderBy to it." },
        { () => Sales.Select(Grouping("qty").Over(ByStore)), "'grouping(qty)' tells the totals of a Rollup or Cube apart, not the rows of a window: use it in their Agg." },
        { () => Sales.Select(Rank()), "Function 'rank' needs a window: add Over(Window.PartitionBy(…).OrderBy(…))." },
        { () => Sales.OrderBy(Rank() + 1), "Function 'rank' needs a window: add Over(Window.PartitionBy(…).OrderBy(…))." },
        { () => Sales.Select(Lag("qty", 1).Over(Ordered.RowsBetween(-1, 0))), "Function 'lag' takes no frame. Leave out RowsBetween and RangeBetween." },
        { () => Sales.Select(CountDistinct("qty").Over(ByStore)), "'count(DISTINCT qty)' cannot be computed over a window: DISTINCT has no meaning there in Spark." },
        { () => Sales.Select(Abs(Col("qty")).Over(ByStore)), "'abs(qty)' cannot be computed over a window: use an aggregate or a window function." },
        { () => Sales.Select(Ntile(0).Over(Ordered)), "Function 'ntile' needs a constant whole number of 1 or more, not '0'." },
        { () => Sales.Select(Sum("qty").Over(ByStore.RangeBetween(-1, 0))), "RangeBetween needs an order: add OrderBy." },
        { () => Sales.Select(Sum("qty").Over(Ordered.OrderBy("day", "qty").RangeBetween(-1, 0))), "RangeBetween with a distance needs an order by one column, not by several." },
        { () => Sales.Select(Sum("qty").Over(ByStore.OrderBy(Col("day").Cast("timestamp")).RangeBetween(-1, 0))), "RangeBetween with a distance needs an order by a number or, in days, by a date, not by a value of type 'timestamp'. Convert it to a number, such as Unix seconds." },
        { () => Sales.SelectExpr("sum(qty) filter (where qty > 1) over ()"), "'sum(qty)' with FILTER cannot be computed over a window: aggregate CASE WHEN … THEN … END instead." },
        { () => Sales.SelectExpr("sum(qty) over (order by day range interval 2 hours preceding)"), "RangeBetween with 'INTERVAL '02' HOUR' needs an order by a timestamp, not by a date. Give whole days or months." },
        { () => Sales.SelectExpr("sum(qty) over (order by qty range interval 1 month preceding)"), "RangeBetween with 'INTERVAL '1' MONTH' needs an order by a date or timestamp, not by a value of type 'int'." },
        {
            () => Sales.SelectExpr("sum(qty) over (order by day range between interval 1 month preceding and interval 1 year following)"),
            "The bounds 'INTERVAL '1' MONTH' and 'INTERVAL '1' YEAR' of a window have different types. Give both the same fields, such as DAY."
        },
        { () => Sales.Select(Sum("qty").Over(ByStore.RowsBetween(1, -1))), "The window from '1' to '-1' ends before it starts. Give the smaller bound first." },
        { () => Sales.Select(Sum("qty").Over(ByStore.RowsBetween(-3_000_000_000, 0))), "RowsBetween counts rows in 32 bits: '-3000000000' is too far. Use Window.UnboundedPreceding or Window.UnboundedFollowing." },
        { () => Sales.Filter(Rank().Over(Ordered) == 1), "Filter cannot use the window function '(RANK() OVER (PARTITION BY store ORDER BY day ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) = 1)'. Add it with WithColumn first, then use that column." },
        { () => Sales.GroupBy(Rank().Over(Ordered)).Count(), "GroupBy cannot use the window function 'RANK() OVER (PARTITION BY store ORDER BY day ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)'. Add it with WithColumn first, then use that column." },
        { () => Sales.Select(Sum(Rank().Over(Ordered)).Over(ByStore)), "Function 'sum' cannot take 'RANK() OVER (PARTITION BY store ORDER BY day ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)', which has a window. Add that with WithColumn first, then use that column." },
        { () => Sales.GroupBy("store").Agg(Sum(RowNumber().Over(Ordered) + 1)), "Function 'sum' cannot take '(row_number() OVER (PARTITION BY store ORDER BY day ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) + 1)', which has a window. Add that with WithColumn first, then use that column." },
        { () => Sales.GroupBy("store").Agg(Count(RowNumber().Over(Ordered))), "Function 'count' cannot take 'row_number() OVER (PARTITION BY store ORDER BY day ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)', which has a window. Add that with WithColumn first, then use that column." },
        { () => Sales.Select(Sum("nope").Over(ByStore)), "Column 'nope' not found. Available: store, day, qty, name. Did you mean 'name'?" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistakes_AreThrownByTheCall(Func<DataFrame> call, string message) => call.Should().Throw<AnalysisException>().Which.Message.Should().Be(message);

    [Fact]
    public void Filter_OnAWindow_IsASelectOfItsOwn()
    {
        var ranked = Sales.WithColumn("r", RowNumber().Over(Ordered));

        ranked.Selects().Should().Be(1);
        ranked.Filter(Col("r") == 1).Sql().Should().EndWith(") AS t2\nWHERE (t2.\"r\" = 1)");
        ranked.Filter(Col("qty") == 1).Selects().Should().Be(2, "a condition inside would change the numbers");
        ranked.Drop("r").Filter(Col("qty") == 1).Selects().Should().Be(1);
        ranked.OrderBy("r").Selects().Should().Be(2);
        Sales.Limit(3).WithColumn("r", RowNumber().Over(Ordered)).Selects().Should().Be(2);
        Sales.GroupBy("store").Agg(Sum("qty").As("q")).Select(Rank().Over(Window.OrderBy("q"))).Selects().Should().Be(2);
    }

    [Fact]
    public void Aggregates_OverGroups_SeeTheGroups() => Sales.GroupBy("store").Agg(Sum("qty").As("q"), Rank().Over(Window.OrderBy("store")).As("r")).Sql().Should().Be(
        """
        SELECT
          t1."store",
          sum(t1."qty") AS "q",
          rank() OVER (ORDER BY t1."store" ASC NULLS FIRST) AS "r"
        FROM sales AS t1
        GROUP BY t1."store"
        """);
}
