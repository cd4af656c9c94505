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
    public void GroupedDataset_WithoutColumns_Throws() => FluentActions.Invoking(() => Sales.GroupBy("store").Sum()).Should().Throw<AnalysisException>()
        .WithMessage("Name at least one column to aggregate.");
}
