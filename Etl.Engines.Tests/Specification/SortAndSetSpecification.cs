using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Specification;

/// <summary>Sorting, limits, distinct rows and unions.</summary>
public abstract class SortAndSetSpecification(EngineFixture engine) : EngineSpecification(engine)
{
    private DataFrame Numbers => Values("int", 2, null, 1, 3);

    [SkippableFact]
    public void Nulls_come_first_upwards_and_last_downwards_unless_told_otherwise()
    {
        Rows(Numbers.OrderBy("x")).Should().Equal("null", "1", "2", "3");
        Rows(Numbers.OrderBy(X.Desc())).Should().Equal("3", "2", "1", "null");
        Rows(Numbers.OrderBy(X.AscNullsLast())).Should().Equal("1", "2", "3", "null");
        Rows(Numbers.OrderBy(X.DescNullsFirst())).Should().Equal("null", "3", "2", "1");
    }

    [SkippableFact]
    public void Partitions_change_no_rows()
    {
        var frame = Frame("a int, b int", [1, 2], [2, 1], [1, 1], [2, 2]);

        Set(frame.Repartition(3, Col("a")).Select("b").Filter(Col("b") > 1)).Should().Equal("2", "2");
        Rows(frame.Repartition(Col("b")).OrderBy("a", "b").Coalesce(1).Select((Col("a") + Col("b")).As("sum"))).Should().Equal("2", "3", "3", "4");
        Set(frame.Repartition(2).Distinct().Union(frame.Coalesce(1))).Should().HaveCount(8);
        frame.Repartition(4, Col("a")).Join(frame.Repartition(4, Col("a")).As("other"), "a").Count().Should().Be(8);
    }

    [SkippableFact]
    public void Partitions_may_go_by_a_column_whose_name_comes_twice()
    {
        var (left, right) = (Frame("a int, b int", [1, 10], [2, 20]).As("l"), Frame("a int, b int", [3, 30]).As("r"));
        var pairs = left.CrossJoin(right);

        Set(pairs.Repartition(2, Col("r.a"))).Should().Equal("1,10,3,30", "2,20,3,30");
        Set(pairs.Repartition(2, Col("r.b"), Col("l.a")).Select("l.b")).Should().Equal("10", "20");
        Set(left.Repartition(2, Col("b")).Union(Frame("x int, y int", [5, 50]).Repartition(2, Col("y")))).Should().Equal("1,10", "2,20", "5,50");
        Rows(left.Select(Col("a"), Col("a"), Col("b")).Repartition(1, Col("b")).Filter(Col("b") == 20)).Should().Equal("2,2,20");
    }

    [SkippableFact]
    public void Nan_sorts_above_every_number() =>
        Rows(Values("double", double.NaN, 1.0, null, double.PositiveInfinity, double.NegativeInfinity).OrderBy("x"))
            .Should().Equal("null", "-Infinity", "1", "Infinity", "NaN");

    [SkippableFact]
    public void Sort_by_several_columns_and_expressions()
    {
        var frame = Frame("a int, b int", [1, 2], [2, 1], [1, 1], [2, 2]);

        Rows(frame.OrderBy(Col("a").Desc(), Col("b"))).Should().Equal("2,1", "2,2", "1,1", "1,2");
        Rows(frame.OrderBy(-(Col("a") + Col("b")), Col("a").Asc())).Should().Equal("2,2", "1,2", "2,1", "1,1");
        Rows(frame.OrderBy(Lit("nothing"), Col("a"), Col("b"))).Should().Equal("1,1", "1,2", "2,1", "2,2");
    }

    [SkippableFact]
    public void Limit_after_a_sort_takes_the_first_rows()
    {
        Rows(Numbers.OrderBy(X.Desc()).Limit(2)).Should().Equal("3", "2");
        Rows(Numbers.OrderBy(X.Desc()).Limit(2).OrderBy("x")).Should().Equal("2", "3");
        Rows(Numbers.OrderBy(X.Desc()).Limit(2).Filter(X < 3)).Should().Equal("2");
        Rows(Numbers.OrderBy("x").Limit(3).Limit(2)).Should().Equal("null", "1");
        Rows(Numbers.Limit(0)).Should().BeEmpty();
        Numbers.Limit(2).Count().Should().Be(2);
        Numbers.OrderBy(X.Desc()).First()[0].Should().Be(3);
        Numbers.Filter(X > 5).IsEmpty().Should().BeTrue();
    }

    [SkippableFact]
    public void Distinct_takes_nulls_for_equal() =>
        Set(Frame("a int, b string", [1, "x"], [1, "x"], [null, null], [null, null], [1, null]).Distinct()).Should().Equal("1,null", "1,x", "null,null");

    [SkippableFact]
    public void Distinct_looks_at_the_columns_it_has() => Set(Frame("a int, b int", [1, 1], [1, 2]).Select("a").DropDuplicates()).Should().Equal("1");

    [SkippableFact]
    public void Union_goes_by_position_and_keeps_repetitions()
    {
        var union = Frame("a int, b string", [1, "x"]).Union(Frame("c decimal(5,1), d string", [1.5m, "y"], [1.0m, "x"]));

        Set(union).Should().Equal("1.0,x", "1.0,x", "1.5,y");
        union.Columns().Should().Equal("a", "b");
        Set(union.Distinct()).Should().Equal("1.0,x", "1.5,y");
    }

    [SkippableFact]
    public void Union_of_a_frame_with_itself_doubles_it() => Set(Numbers.Union(Numbers).GroupBy("x").Count()).Should().Equal("1,2", "2,2", "3,2", "null,2");

    [SkippableFact]
    public void Union_of_sorted_and_limited_sides_keeps_each_side() =>
        Set(Numbers.OrderBy("x").Limit(2).Union(Numbers.OrderBy(X.Desc()).Limit(1))).Should().Equal("1", "3", "null");

    [SkippableFact]
    public void Empty_frames_keep_their_columns()
    {
        var empty = Frame("a int, b decimal(5,2)");

        empty.Collect().Should().BeEmpty();
        empty.Schema().SimpleString.Should().Be("struct<a:int,b:decimal(5,2)>");
        Set(empty.Union(Frame("a int, b decimal(5,2)", [1, 2m]))).Should().Equal("1,2.00");
    }

    [SkippableFact]
    public void Columns_of_constants_sort_and_group_by_their_value()
    {
        var frame = Values("int", 2, 1).Select(X, Lit(2).As("two"), Lit("a").As("a"));

        Rows(frame.OrderBy("two", "a", "x").Limit(1)).Should().Equal("1,2,a");
        Rows(frame.GroupBy("two").Agg(Count("*"))).Should().Equal("2,2");
        Rows(frame.GroupBy("a", "two").Agg(Max("x"))).Should().Equal("a,2,2");
    }
}
