using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Specification;

/// <summary>Every kind of join, on keys with nulls and repetitions.</summary>
public abstract class JoinSpecification(EngineFixture engine) : EngineSpecification(engine)
{
    private DataFrame Left => Frame("k int, a string", [1, "l1"], [1, "l2"], [2, "l3"], [null, "l4"]);

    private DataFrame Right => Frame("k bigint, b string", [1L, "r1"], [3L, "r2"], [null, "r3"], [1L, "r4"]);

    [SkippableTheory]
    [InlineData("inner", "1,l1,r1|1,l1,r4|1,l2,r1|1,l2,r4")]
    [InlineData("left", "1,l1,r1|1,l1,r4|1,l2,r1|1,l2,r4|2,l3,null|null,l4,null")]
    [InlineData("right", "1,l1,r1|1,l1,r4|1,l2,r1|1,l2,r4|3,null,r2|null,null,r3")]
    [InlineData("full", "1,l1,r1|1,l1,r4|1,l2,r1|1,l2,r4|2,l3,null|3,null,r2|null,l4,null|null,null,r3")]
    [InlineData("left_semi", "1,l1|1,l2")]
    [InlineData("left_anti", "2,l3|null,l4")]
    public void Join_using_a_column_pairs_equal_keys_and_null_with_nothing(string kind, string expected) =>
        Set(Left.Join(Right, ["k"], kind)).Should().Equal(expected.Split('|'));

    [SkippableFact]
    public void A_cross_join_with_a_condition_is_an_inner_one() =>
        Set(Frame("a int", [1], [2]).Join(Frame("b int", [2], [3]), Col("a") == Col("b"), "cross")).Should().Equal("2,2");

    [SkippableFact]
    public void Join_on_null_safe_equality_pairs_nulls()
    {
        var (left, right) = (Left, Right);

        Set(left.Join(right, left["k"].EqNullSafe(right["k"])).Select(left["a"], right["b"])).Should().Equal("l1,r1", "l1,r4", "l2,r1", "l2,r4", "l4,r3");
    }

    [SkippableFact]
    public void Join_on_any_condition_keeps_all_columns()
    {
        var (left, right) = (Left, Right);

        Set(left.Join(right, left["k"] > right["k"])).Should().Equal("2,l3,1,r1", "2,l3,1,r4");
        Set(left.Join(right, (left["k"] < right["k"]) & (right["b"] == "r2"), "left")).Should().Equal(
            "1,l1,3,r2", "1,l2,3,r2", "2,l3,3,r2", "null,l4,null,null");
    }

    [SkippableTheory]
    [InlineData("left_semi", "1,l1,1,r1|1,l1,1,r4|1,l2,1,r1|1,l2,1,r4")]
    [InlineData("left_anti", "")]
    public void What_a_semi_join_looked_for_may_be_joined_again(string kind, string expected)
    {
        var (left, right) = (Left, Right);
        var found = left.Join(right, left["k"] == right["k"], kind);

        Set(found.Join(right, left["k"] == right["k"])).Should().Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries));
    }

    [SkippableFact]
    public void Cross_join_pairs_everything() => Left.CrossJoin(Right).Count().Should().Be(16);

    [SkippableFact]
    public void Condition_of_an_outer_join_is_no_filter()
    {
        var (left, right) = (Left, Right);
        var join = left.Join(right, (left["k"] == right["k"]) & (left["a"] == "l1"), "left").Select(left["a"], right["b"]);

        Set(join).Should().Equal("l1,r1", "l1,r4", "l2,null", "l3,null", "l4,null");
        Set(join.Filter(Col("b").IsNull()).Select("a")).Should().Equal("l2", "l3", "l4");
    }

    [SkippableFact]
    public void Self_join_on_its_own_column_compares_left_with_right()
    {
        var left = Left;
        var bigger = left.Filter(Col("a") > "l1");

        Set(left.Join(bigger, left["k"] == bigger["k"])).Should().Equal("1,l1,1,l2", "1,l2,1,l2", "2,l3,2,l3");
        Set(left.As("x").Join(left.As("y"), (Col("x.k") == Col("y.k")) & (Col("x.a") < Col("y.a"))).Select("x.a", "y.a")).Should().Equal("l1,l2");
        Set(left.Join(left, "k").Select("k")).Should().Equal("1", "1", "1", "1", "2");
    }

    [SkippableFact]
    public void Joins_follow_each_other()
    {
        var third = Frame("k int, c string", [1, "x"], [2, "y"]);

        Set(Left.Join(Right, ["k"], "left").Join(third, ["k"], "full").Filter(Col("c") == "x").Select("k", "a", "b", "c")).Should().Equal(
            "1,l1,r1,x", "1,l1,r4,x", "1,l2,r1,x", "1,l2,r4,x");
        Set(Left.Join(Right.Join(third, ["k"], "left"), "k").Select("a", "c")).Should().Equal("l1,x", "l1,x", "l2,x", "l2,x");
    }

    [SkippableFact]
    public void Nans_and_zeros_meet_in_a_join()
    {
        var (left, right) = (Values("double", double.NaN, -0.0, null), Frame("y double", [double.NaN], [0.0], [null]));

        left.Join(right, X == Col("y")).Count().Should().Be(2);
    }
}
