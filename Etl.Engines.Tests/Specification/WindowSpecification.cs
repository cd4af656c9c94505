using Etl.DataFrames;
using Etl.DataFrames.Expressions;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Specification;

/// <summary>Functions over windows.</summary>
public abstract class WindowSpecification(EngineFixture engine) : EngineSpecification(engine)
{
    private static readonly WindowSpec InOrder = Window.PartitionBy("k").OrderBy("x");

    private DataFrame Groups => Frame("k string, x int", ["a", 1], ["a", 2], ["a", 2], ["b", null], ["b", 5]);

    [SkippableFact]
    public void Ranks() => Set(Groups.Select(Col("k"), X, RowNumber().Over(InOrder), Rank().Over(InOrder), DenseRank().Over(InOrder), PercentRank().Over(InOrder), Ntile(2).Over(InOrder)))
        .Should().Equal("a,1,1,1,1,0,1", "a,2,2,2,2,0.5,1", "a,2,3,2,2,0.5,2", "b,5,2,2,2,1,2", "b,null,1,1,1,0,1");

    [SkippableFact]
    public void Neighbours() => Set(Groups.Select(
            Col("k"), X, Lag("x", 1).Over(InOrder), Lead("x", 1, -1).Over(InOrder), Lag(X, 1, null, true).Over(Window.OrderBy(Col("k"), X)), NthValue(X, 2).Over(InOrder)))
        .Should().Equal("a,1,null,2,null,null", "a,2,1,2,1,2", "a,2,2,-1,2,2", "b,5,null,-1,2,5", "b,null,null,5,2,null");

    [SkippableFact]
    public void Aggregates_see_the_partition_or_what_sorts_up_to_here() => Set(Groups.Select(Col("k"), X, Sum("x").Over(Window.PartitionBy("k")), Sum("x").Over(InOrder), Count("*").Over()))
        .Should().Equal("a,1,5,1,5", "a,2,5,5,5", "a,2,5,5,5", "b,5,5,5,5", "b,null,5,null,5");

    [SkippableFact]
    public void Frames_by_rows_and_by_value()
    {
        Set(Groups.Select(Col("k"), X, Sum("x").Over(InOrder.RowsBetween(Window.UnboundedPreceding, -1)), Count("x").Over(InOrder.RowsBetween(0, 1))))
            .Should().Equal("a,1,null,2", "a,2,1,2", "a,2,3,1", "b,5,null,1", "b,null,null,1");
        Set(Groups.Select(Col("k"), X, Sum("x").Over(Window.OrderBy("x").RangeBetween(-1, 0)))).Should().Equal("a,1,1", "a,2,5", "a,2,5", "b,5,5", "b,null,null");
    }

    [SkippableFact]
    public void Aggregates_of_groups_are_aggregated_over_windows()
    {
        var table = Frame("g string, h int, v decimal(5,2)", ["a", 1, 1.5m], ["a", 2, 2m], ["b", 1, 4m]);
        Set(table.GroupBy("g").Agg(Sum("v").As("s"), Sum(Sum("v")).Over(Window.PartitionBy(Lit(1))), Rank().Over(Window.OrderBy(Sum("v").Desc())), Max(Count("*")).Over()))
            .Should().Equal("a,3.50,7.50,2,2", "b,4.00,7.50,1,2");
        Set(table.GroupBy("g", "h").Agg((Sum("v") / Sum(Sum("v")).Over(Window.PartitionBy("g")) > 0.5).As("most"))).Should().Equal("a,1,false", "a,2,true", "b,1,true");
    }

    [SkippableFact]
    public void Frames_that_end_before_they_start_at_the_current_row_are_empty()
    {
        var order = Window.OrderBy("x");
        Rows(Values("int", 1, 2, 3).Select(
            Count("*").Over(order.RowsBetween(2, 0)), Sum("x").Over(order.RowsBetween(0, -1)), Size(CollectList("x").Over(order.RowsBetween(10, Window.CurrentRow))),
            Count("x").Over(order.RangeBetween(1, 0)), First("x").Over(order.RangeBetween(0, -1)))).Should().Equal("0,null,0,0,null", "0,null,0,0,null", "0,null,0,0,null");
    }

    [SkippableFact]
    public void Decimals_stay_exact_over_windows() => Set(Frame("k int, x decimal(10,2)", [1, 1.10m], [1, 2.25m]).Select(X, Sum("x").Over(Window.PartitionBy("k")), Avg("x").Over(Window.PartitionBy("k"))))
        .Should().Equal("1.10,3.35,1.675000", "2.25,3.35,1.675000");

    [SkippableFact]
    public void What_is_filtered_or_limited_after_a_window_does_not_change_it()
    {
        var ranked = Groups.WithColumn("r", RowNumber().Over(Window.OrderBy(Col("k"), X.Desc())));

        Set(ranked.Filter(Col("k") == "b")).Should().Equal("b,5,4", "b,null,5");
        Rows(ranked.OrderBy(Col("r").Desc()).Limit(1)).Should().Equal("b,null,5");
        Set(ranked.GroupBy("k").Agg(Max("r"))).Should().Equal("a,3", "b,5");
        Set(Groups.Filter(Col("k") == "b").Limit(1).WithColumn("n", Count("*").Over()).Select("n")).Should().Equal("1");
    }

    [SkippableFact]
    public void Lead_of_nothing_but_nulls_has_the_type_of_its_default() => Set(Frame("k int", [1], [2])
        .SelectExpr("k", "lead(try_to_number('x', '9.9') + cast(0.5 as decimal(3,1)), 1, cast(1.5 as decimal(4,1))) over (order by k) as next"))
        .Should().Equal("1,null", "2,1.5");
}
