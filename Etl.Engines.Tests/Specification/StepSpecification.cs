using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Specification;

/// <summary>Totals, pivots, set operations, missing values and rows out of lists.</summary>
public abstract class StepSpecification(EngineFixture engine) : EngineSpecification(engine)
{
    private DataFrame Sales => Frame("store int, product string, qty int", [1, "a", 5], [1, "b", 7], [2, "a", null], [null, "b", 1]);

    private DataFrame Lists => Frame(
        "id int, a array<int>, m map<string, int>",
        [1, new object?[] { 3, null }, new Dictionary<string, int> { ["x"] = 1 }],
        [2, System.Array.Empty<object>(), null],
        [3, null, new Dictionary<string, int>()]);

    [SkippableFact]
    public void Rollup_adds_totals_and_tells_them_apart() => Set(Sales.Rollup("store", "product").Agg(Sum("qty"), GroupingId(), Grouping("product")))
        .Should().Equal("1,a,5,0,0", "1,b,7,0,0", "1,null,12,1,1", "2,a,null,0,0", "2,null,null,1,1", "null,b,1,0,0", "null,null,1,1,1", "null,null,13,3,1");

    [SkippableFact]
    public void Rollup_sorts_by_a_key_that_is_renamed_or_gone()
    {
        var totals = Sales.Rollup("store").Agg(Count("*").As("n"), Grouping("store").As("total"));
        Rows(totals.Select(Col("store").As("s"), Col("n")).OrderBy(Col("n"), Col("s").AscNullsFirst())).Should().Equal("null,1", "2,1", "1,2", "null,4");
        Rows(totals.OrderBy(Col("total").Desc(), Col("store").Desc(), Col("n")).Select("n")).Should().Equal("4", "1", "2", "1");
    }

    [SkippableFact]
    public void Cube_keeps_keys_apart_that_were_one_column() => Set(Sales.Filter(Col("store") == 1).Select(Col("store").As("a"), Col("store").As("b")).Cube("a", "b").Agg(GroupingId().As("g")))
        .Should().Equal("1,1,0", "1,null,1", "null,1,2", "null,null,3");

    [SkippableFact]
    public void A_key_that_comes_twice_counts_once()
    {
        var frame = Values("int", 1);
        Set(frame.Rollup("x", "x").Agg(GroupingId(), Count("*"))).Should().Equal("1,1,0,1", "1,1,0,1", "null,null,1,1");
        Set(frame.Cube("x", "x").Agg(GroupingId(), Count("*"))).Should().Equal("1,1,0,1", "1,1,0,1", "1,1,0,1", "null,null,1,1");
        Set(frame.Select(X, (X + 1).As("y")).Rollup("x", "y", "x").Agg(GroupingId().As("g"), Grouping("x").As("h")).Select("g", "h")).Should().Equal("0,0", "0,0", "1,0", "3,1");
    }

    [SkippableFact]
    public void Cube_of_nothing_has_no_total()
    {
        Set(Sales.Cube("store").Agg(Count("*"))).Should().Equal("1,2", "2,1", "null,1", "null,4");
        Set(Sales.Filter(Col("qty") > 100).Cube("store").Agg(Count("*"))).Should().BeEmpty();
    }

    [SkippableFact]
    public void Pivot_makes_columns_of_values()
    {
        Set(Sales.GroupBy("store").Pivot("product").Agg(Sum("qty").As("q"), Count("qty").As("n"))).Should().Equal("1,5,1,7,1", "2,null,0,null,null", "null,null,null,1,1");
        Set(Sales.GroupBy("store").Pivot("product", ["b", "z"]).Agg(Max("qty"))).Should().Equal("1,7,null", "2,null,null", "null,1,null");
        Sales.GroupBy("store").Pivot("product", ["b", ""]).Agg(Max("qty")).Collect()[0].Schema.Fields[2].Name.Should().BeEmpty();
    }

    [SkippableFact]
    public void Pivot_keeps_the_filter_of_an_aggregate()
    {
        Set(Sales.GroupBy("store").Pivot("product", ["a", "b"]).Agg(Expr("sum(qty) FILTER (WHERE qty > 5)"))).Should().Equal("1,null,7", "2,null,null", "null,null,null");
        Set(Sales.GroupBy("store").Pivot("product", ["a", "b"]).Agg(Expr("max_by(store, qty) FILTER (WHERE qty > 5)"))).Should().Equal("1,null,1", "2,null,null", "null,null,null");
    }

    [SkippableFact]
    public void Pivot_of_many_values()
    {
        var frame = Session.Range(600).Select((Col("id") % 2).As("k"), (Col("id") % 300).As("p"), Col("id").As("v"));
        var rows = frame.GroupBy("k").Pivot("p").Agg(Sum("v")).OrderBy("k").Collect();
        rows.Select(row => row.Size()).Should().Equal(301, 301);
        rows[0].Values.Take(4).Should().Equal(0L, 300L, null, 304L);
    }

    [SkippableFact]
    public void Sets_count_rows_or_keep_each_once()
    {
        var (left, right) = (Values("int", 1, 1, 2, 2, 3, null), Values("bigint", 1L, 2L, 2L, 2L, null));

        Set(left.Intersect(right)).Should().Equal("1", "2", "null");
        Set(left.IntersectAll(right)).Should().Equal("1", "2", "2", "null");
        Set(left.Except(right)).Should().Equal("3");
        Set(left.ExceptAll(right)).Should().Equal("1", "3");
        Set(Values("double", -0.0, double.NaN).Intersect(Values("double", 0.0, double.NaN))).Should().Equal("0", "NaN");
    }

    [SkippableFact]
    public void DropDuplicates_of_columns_keeps_whole_rows() => Set(Sales.DropDuplicates("store", "store").GroupBy("store").Count()).Should().Equal("1,1", "2,1", "null,1");

    [SkippableFact]
    public void Offset_and_limit_in_either_order()
    {
        var numbers = Session.Range(10).OrderBy("id");

        Rows(numbers.Offset(3).Limit(2)).Should().Equal("3", "4");
        Rows(numbers.Limit(5).Offset(3)).Should().Equal("3", "4");
        Rows(Session.Range(5, 0, -2).OrderBy("id")).Should().Equal("1", "3", "5");
        numbers.Offset(20).Count().Should().Be(0);
    }

    [SkippableFact]
    public void Missing_values_are_nulls_and_NaN()
    {
        var frame = Frame("i int, d double, s string", [1, double.NaN, "x"], [null, 2.5, null], [null, null, null]);

        Set(frame.Na().Drop()).Should().BeEmpty();
        Set(frame.Na().Drop("all")).Should().Equal("1,NaN,x", "null,2.5,null");
        Set(frame.Na().Drop(1, ["d", "s"])).Should().Equal("1,NaN,x", "null,2.5,null");
        Set(frame.Na().Fill(1.9)).Should().Equal("1,1.9,null", "1,1.9,x", "1,2.5,null");
        Set(frame.Na().Fill("none", ["s", "i"])).Should().Equal("1,NaN,x", "null,2.5,none", "null,null,none");
        Set(frame.Na().Replace("s", new Dictionary<string, string> { ["x"] = "y" }).Select("s")).Should().Equal("null", "null", "y");
    }

    [SkippableFact]
    public void Lists_and_maps_become_rows()
    {
        Set(Lists.Select(Col("id"), Explode(Col("a")))).Should().Equal("1,3", "1,null");
        Set(Lists.Select(Col("id"), PosExplodeOuter(Col("a")))).Should().Equal("1,0,3", "1,1,null", "2,null,null", "3,null,null");
        Set(Lists.Select(Col("id"), ExplodeOuter(Col("m")))).Should().Equal("1,x,1", "2,null,null", "3,null,null");
        Set(Lists.Select(Col("id"), Explode(Col("a")).As("e")).Filter(Col("e").IsNotNull()).GroupBy("e").Count()).Should().Equal("3,1");
        Lists.Select(Col("id"), PosExplode(Col("a")).As(["a.b", "größe"])).Filter(Col("`a.b`") == 0).Select("`a.b`", "größe").Collect().Single().Values.Should().Equal(0, 3);
        Set(Lists.Select(Col("id"), Explode(Col("a")).As("e")).Join(Frame("e int, n string", [3, "three"]), "e")).Should().Equal("3,1,three");
    }

    [SkippableFact]
    public void Nulls_inside_lists_and_structs_sort_first()
    {
        Rows(Frame("a array<int>, id int", [new object?[] { 1 }, 1], [new object?[] { null }, 2], [null, 3], [System.Array.Empty<object>(), 4]).OrderBy("a").Select("id")).Should().Equal("3", "4", "2", "1");
        Rows(Frame("s struct<x: int, y: string>, id int", [new object?[] { 1, "b" }, 1], [new object?[] { null, "z" }, 2], [new object?[] { 1, null }, 3]).OrderBy(Col("s").Desc()).Select("id"))
            .Should().Equal("1", "3", "2");
    }

    [SkippableFact]
    public void Structs_come_as_rows()
    {
        var row = Values("struct<x: int, y: array<string>>", (object)new object?[] { 1, new[] { "a" } }).Collect().Single().GetAs<Row>(0);

        row.GetAs<int>("x").Should().Be(1);
        row.Get("y").Should().BeEquivalentTo(new object[] { "a" });
    }

    [SkippableFact]
    public void A_sample_is_about_as_large_as_asked() => Session.Range(10_000).Sample(0.1).Count().Should().BeInRange(700, 1300);
}
