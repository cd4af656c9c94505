using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Specification;

/// <summary>Columns that a frame does not show and that Spark finds all the same: left out by a Select, keys of a join by names, aggregates of the groups.</summary>
public abstract class HiddenColumnSpecification(EngineFixture engine) : EngineSpecification(engine)
{
    private DataFrame Left => Frame("k int, g string, v int", [1, "a", 10], [2, "b", 20], [3, "a", 30]);

    private DataFrame Right => Frame("k int, w string", [1, "x"], [3, "y"], [4, "z"]);

    [SkippableFact]
    public void OrderBy_and_Filter_find_what_was_left_out()
    {
        var left = Left;
        Rows(left.Select("g").OrderBy("v")).Should().Equal("a", "b", "a");
        Rows(left.Select("g").OrderBy(left["v"].Desc())).Should().Equal("a", "b", "a");
        Rows(left.Drop("v").OrderBy(Col("v").Desc())).Should().Equal("3,a", "2,b", "1,a");
        Rows(left.Select("g").Select("g").OrderBy("v")).Should().Equal("a", "b", "a");
        Rows(left.OrderBy("k").Select("g").Limit(2).OrderBy(Col("v").Desc())).Should().Equal("b", "a");
        Set(left.Select("g").Filter("v > 10")).Should().Equal("a", "b");
        Set(left.Select("g").Filter(Col("v") > 10).Filter(left["v"] < 30)).Should().Equal("b");
        Set(left.Select(Upper(Col("g")).As("g")).Filter(left["g"] == "a")).Should().Equal("A", "A");
        Rows(left.WithColumn("x", -Col("v")).Select("g", "k").OrderBy("x")).Should().Equal("a,3", "b,2", "a,1");
        Rows(left.Select("g").Na().Drop().Hint("broadcast").OrderBy("v")).Should().Equal("a", "b", "a");
    }

    [SkippableFact]
    public void What_is_shown_comes_first()
    {
        var left = Left;
        Rows(left.Select(Col("g").As("v")).OrderBy("v")).Should().Equal("a", "a", "b");
        Rows(left.Select(Col("g").As("v")).OrderBy(left["v"])).Should().Equal("a", "b", "a");
        Rows(left.Select(Upper(Col("g")).As("g")).OrderBy("g", "v")).Should().Equal("A", "A", "B");
    }

    [SkippableFact]
    public void Aliases_and_fields_are_found_too()
    {
        Rows(Left.As("q").Select("g").OrderBy(Col("q.v").Desc())).Should().Equal("a", "b", "a");
        Set(Left.As("q").Select("q.g").Filter("q.v > 10")).Should().Equal("a", "b");
        Rows(Left.Select("k", "g").WithColumn("s", Struct("k")).Select("g").OrderBy(Col("s.k").Desc())).Should().Equal("a", "b", "a");
    }

    [SkippableFact]
    public void Repartition_finds_it()
    {
        Set(Left.Select("g").Repartition(2, Col("v"))).Should().Equal("a", "a", "b");
        Rows(Left.Select("g").Coalesce(1).SortWithinPartitions("v")).Should().Equal("a", "b", "a");
    }

    [SkippableFact]
    public void Aggregates_of_the_groups_filter_and_sort()
    {
        var left = Left;
        var groups = left.GroupBy("g").Agg(Sum("v").As("s"));
        Rows(groups.Filter(Count("*") > 1)).Should().Equal("a,40");
        Rows(groups.Filter("count(1) > 1 AND s > 1")).Should().Equal("a,40");
        Rows(groups.OrderBy(Sum("v").Desc())).Should().Equal("a,40", "b,20");
        Rows(groups.OrderBy(Max("k"))).Should().Equal("b,20", "a,40");
        Rows(groups.OrderBy(Sum("v") + Col("s"))).Should().Equal("b,20", "a,40");
        Rows(groups.Select("s").OrderBy(Col("g").Desc())).Should().Equal("20", "40");
        Rows(groups.Drop("g").OrderBy("g")).Should().Equal("40", "20");
        Rows(left.GroupBy("g").Count().OrderBy(Count(Lit(1)).Desc(), Col("g"))).Should().Equal("a,2", "b,1");
        Rows(left.GroupBy("g").Agg(Sum("v").As("v")).OrderBy(Sum(left["v"]))).Should().Equal("b,20", "a,40");
        Rows(left.GroupBy(Upper(Col("g")).As("u")).Agg(Sum("v").As("s")).OrderBy(Upper(Col("g")).Desc())).Should().Equal("B,20", "A,40");
        Rows(left.Select(Sum("v").As("s")).Filter(Max("v") > 1)).Should().Equal("60");
        Rows(left.Select(Sum("v").As("s")).Filter(Max("v") > 100)).Should().BeEmpty();
    }

    [SkippableFact]
    public void Totals_are_told_apart_behind_them()
    {
        var totals = Left.Rollup("g").Agg(Sum("v").As("s"));
        Rows(totals.OrderBy(Grouping("g"), Col("g"))).Should().Equal("a,40", "b,20", "null,60");
        Rows(totals.OrderBy(GroupingId().Desc(), Col("g"))).Should().Equal("null,60", "a,40", "b,20");
        Rows(totals.Filter(Grouping("g") == 1)).Should().Equal("null,60");
        Rows(totals.OrderBy(Max("k"), Col("s"))).Should().Equal("b,20", "a,40", "null,60");
    }

    [SkippableFact]
    public void Keys_of_both_sides_of_a_join_by_names_are_there()
    {
        var (left, right) = (Left, Right);
        var outer = left.Join(right, ["k"], "left");
        Set(outer.Select(left["k"].As("l"), right["k"].As("r"))).Should().Equal("1,1", "2,null", "3,3");
        Set(outer.Filter(right["k"].IsNull())).Should().Equal("2,b,20,null");
        Set(outer.Filter(right["k"].IsNull()).Select(Col("k"), right["k"])).Should().Equal("2,null");
        Set(outer.Select("g").Select(right["k"])).Should().Equal("1", "3", "null");
        Rows(outer.Select("g").OrderBy(right["k"])).Should().Equal("b", "a", "a");
        Set(outer.WithColumn("rk", right["k"])).Should().Equal("1,a,10,x,1", "2,b,20,null,null", "3,a,30,y,3");
        Set(outer.GroupBy(right["k"]).Count()).Should().Equal("1,1", "3,1", "null,1");
        Set(outer.GroupBy("g").Agg(Max(right["k"]))).Should().Equal("a,3", "b,null");
        Set(outer.Drop(right["k"])).Should().Equal("1,a,10,x", "2,b,20,null", "3,a,30,y");
        Set(left.Join(right, ["k"], "right").Select(left["k"], right["k"])).Should().Equal("1,1", "3,3", "null,4");
        Set(left.Join(right, ["k"], "full").Select(Col("k"), left["k"], right["k"])).Should().Equal("1,1,1", "2,2,null", "3,3,3", "4,null,4");
        Set(outer.Unpivot([right["k"].As("r")], [Col("v")], "name", "value")).Should().Equal("1,v,10", "3,v,30", "null,v,20");
        Set(left.Join(right, "k").GroupBy("g").Pivot(right["k"], [1, 3]).Agg(Sum("v"))).Should().Equal("a,10,30");
    }

    [SkippableFact]
    public void Keys_are_found_by_the_alias_of_their_frame()
    {
        var (a, b) = (Left.As("a"), Right.As("b"));
        var outer = a.Join(b, ["k"], "left");
        Set(outer.Select("a.k", "b.k")).Should().Equal("1,1", "2,null", "3,3");
        Set(outer.Select("b.*")).Should().Equal("1,x", "3,y", "null,null");
        Set(outer.Select("*")).Should().Equal("1,a,10,x", "2,b,20,null", "3,a,30,y");
        Set(outer.Filter("b.k is null")).Should().Equal("2,b,20,null");
        Set(outer.GroupBy("b.k").Count()).Should().Equal("1,1", "3,1", "null,1");
        Set(a.Join(b, ["k"], "full").Select("k", "a.k", "b.k")).Should().Equal("1,1,1", "2,2,null", "3,3,3", "4,null,4");
    }
}
