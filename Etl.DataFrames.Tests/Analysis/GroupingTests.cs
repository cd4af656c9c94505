using Etl.DataFrames.Tests.Support;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Analysis;

public sealed class GroupingTests
{
    private static readonly DataFrame Sales = Frames.Of("store int, product int, qty int, amt decimal(10,2)", "sales");

    [Fact]
    public void Agg_GivesTheKeysAndThenTheAggregates() => Sales.GroupBy("store", "product").Agg(Sum("qty").As("q"), Max("amt")).Columns()
        .Should().Equal("store", "product", "q", "max(amt)");

    [Fact]
    public void Agg_MayUseKeysAndExpressionsOfThem() => Sales.GroupBy(Col("store") % 10).Agg((Col("store") % 10 * 2).As("twice"), Sum("qty") + 1)
        .Columns().Should().Equal("(store % 10)", "twice", "(sum(qty) + 1)");

    [Fact]
    public void Agg_WithoutKeys_IsOneRow() => Sales.Agg(Sum("qty")).Sql().Should().Be("SELECT\n  sum(t1.\"qty\") AS \"sum(qty)\"\nFROM sales AS t1");

    [Fact]
    public void Select_OfAggregates_GroupsTheWholeFrame() => Sales.Select(Sum("qty"), Count("*")).PlanText().Should().StartWith("Aggregate by []");

    [Fact]
    public void Agg_OfAColumnThatIsNoKey_Throws()
    {
        const string Message = "Column 'product' is neither grouped by nor inside an aggregate. Add it to GroupBy or wrap it, for example in Max.";

        FluentActions.Invoking(() => Sales.GroupBy("store").Agg(Col("product") + Sum("qty"))).Should().Throw<AnalysisException>().WithMessage(Message);
        FluentActions.Invoking(() => Sales.Select(Col("product"), Sum("qty"))).Should().Throw<AnalysisException>().WithMessage(Message);
        FluentActions.Invoking(() => Sales.WithColumn("total", Sum("qty"))).Should().Throw<AnalysisException>().WithMessage(
            "Column 'store' is neither grouped by nor inside an aggregate. Add it to GroupBy or wrap it, for example in Max.");
    }

    [Fact]
    public void GroupBy_AnAggregate_Throws() => FluentActions.Invoking(() => Sales.GroupBy(Sum("qty")).Count()).Should().Throw<AnalysisException>()
        .WithMessage("GroupBy cannot use the aggregate 'sum(qty)': aggregate first, then group the result.");

    [Fact]
    public void GroupedDataset_WithoutColumns_TakesAllNumbers()
    {
        Sales.GroupBy("store").Sum().Columns().Should().Equal("store", "sum(product)", "sum(qty)", "sum(amt)");
        FluentActions.Invoking(() => Sales.Select("store").GroupBy("store").Max()).Should().Throw<AnalysisException>()
            .WithMessage("No column is a number: name at least one column to aggregate.");
    }

    [Fact]
    public void Agg_ByADictionary_NamesTheFunctions() => Sales.GroupBy("store").Agg(new Dictionary<string, string> { ["qty"] = "SUM", ["*"] = "count", ["amt"] = "mean" }).Columns()
        .Should().Equal("store", "sum(qty)", "count(1)", "avg(amt)");

    [Fact]
    public void Rollup_AndCube_HaveTheirTotals()
    {
        Sales.Rollup("store", "product").Agg(Sum("qty"), GroupingId().As("g")).Sql().Should()
            .Contain("grouping_id(t1.\"store\", t1.\"product\")").And.EndWith("GROUP BY GROUPING SETS ((t1.\"store\", t1.\"product\"), (t1.\"store\"), ())");
        Sales.Cube("store", "product").Count().Sql().Should()
            .EndWith("GROUP BY GROUPING SETS ((t1.\"store\", t1.\"product\"), (t1.\"store\"), (t1.\"product\"), ())");
        Frames.Of("a int not null").Rollup("a").Count().Schema().Fields[0].IsNullable.Should().BeTrue();
    }

    [Fact]
    public void Pivot_MakesAColumnPerValue() => Sales.GroupBy("store").Pivot("product", [1, null]).Agg(Sum("qty").As("q"), Max("amt")).Columns()
        .Should().Equal("store", "1_q", "1_max(amt)", "null_q", "null_max(amt)");

    public static TheoryData<Func<DataFrame>, string> Mistakes => new()
    {
        { () => Sales.GroupBy("store").Agg(Grouping("store")), "'grouping(store)' tells the totals of a Rollup or Cube apart: use it in their Agg." },
        { () => Sales.Rollup("store").Agg(Grouping("product")), "'grouping' takes a key of the Rollup or Cube, not 'product'. Keys: store." },
        { () => Sales.Rollup("store", "product").Agg(GroupingId("product")), "'grouping_id' takes all keys in their order, or none: 'store, product', not 'product'." },
        { () => Sales.Cube([.. Enumerable.Range(0, 13).Select(i => Lit(i).As($"k{i}"))]).Count(), "A cube of 13 keys makes 8192 totals of each row. Use 12 keys or fewer." },
        { () => Sales.Rollup("store").Pivot("product", [1]).Count(), "Pivot comes once, after GroupBy: not after Rollup, Cube or another Pivot." },
        { () => Sales.GroupBy("store").Pivot("amt", [1.5, double.NaN]).Count(), "Column 'amt' has NaN among the values to pivot, whose rows Spark does not find. Filter them out, or give them a number with NaNvl." },
        { () => Sales.GroupBy("store").Pivot("product", [1]).Agg(Col("store")), "Pivot needs aggregates, but 'store' is none. Wrap it, for example in First." },
        { () => Sales.Na().Drop("some"), "Na().Drop knows 'any' and 'all', not 'some'." },
        { () => Sales.Na().Fill(0, ["nope"]), "Column 'nope' not found. Available: store, product, qty, amt." },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistakes_AreThrownByTheCall(Func<DataFrame> call, string message) => call.Should().Throw<AnalysisException>().Which.Message.Should().Be(message);
}
