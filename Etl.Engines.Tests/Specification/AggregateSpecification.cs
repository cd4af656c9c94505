using System.Data.SqlTypes;
using Etl.DataFrames;
using Etl.DataFrames.Expressions;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Specification;

/// <summary>Groups: nulls, zeros, NaN, and sums that grow too large.</summary>
public abstract class AggregateSpecification(EngineFixture engine) : EngineSpecification(engine)
{
    [SkippableFact]
    public void Statistics_of_different_numbers() =>
        Rows(Values("double", 1.0, 1.0, 1.0, 5.0).SelectExpr("stddev_pop(DISTINCT x)", "var_pop(DISTINCT x)", "var_samp(DISTINCT x)", "skewness(DISTINCT x)")).Should().Equal("2,4,8,0");

    [SkippableFact]
    public void Lines_through_points()
    {
        Column[] all = [RegrCount(Col("y"), X), RegrAvgX(Col("y"), X), RegrAvgY(Col("y"), X), RegrSlope(Col("y"), X), RegrIntercept(Col("y"), X), RegrR2(Col("y"), X), RegrSxx(Col("y"), X), RegrSyy(Col("y"), X), RegrSxy(Col("y"), X)];

        Rows(Frame("x int, y double", [1, 3.0], [2, 5.0], [3, 7.0], [4, null]).Agg(all[0], all[1..])).Should().Equal("3,2,5,2,1,1,2,8,4");
        Rows(Frame("x decimal(5,2), y string", [1.5m, "3"], [2.5m, null]).Agg(all[1], all[2])).Should().Equal("1.500000,3");
        ErrorOf(() => Rows(Frame("x int, y string", [1, "a"]).Agg(all[0]))).Should().Be("CAST_INVALID_INPUT");
        Rows(Frame("x int, y double", [1, 3.0], [1, 5.0]).Agg(all[0], all[3], all[4])).Should().Equal("2,null,null");
        Rows(Frame("x int, y double").Agg(all[0], all[1..])).Should().Equal("0,null,null,null,null,null,null,null,null");
    }

    [SkippableFact]
    public void Aggregates_ignore_nulls_and_are_null_without_values()
    {
        Column[] all = [Count("*").As("n"), Count(X).As("c"), Sum(X).As("s"), Avg(X).As("a"), Min(X).As("l"), Max(X).As("h"), BitOr(X).As("b")];

        Rows(Values("int", 1, null, 6).Select(all)).Should().Equal("3,2,7,3.5,1,6,7");
        Rows(Values("int", null, null).Select(all)).Should().Equal("2,0,null,null,null,null,null");
        Rows(Values("int").Select(all)).Should().Equal("0,0,null,null,null,null,null");
        Rows(Values("int").GroupBy("x").Count()).Should().BeEmpty();
    }

    [SkippableFact]
    public void Variances_of_numbers_whose_squares_overflow_are_Sparks()
    {
        Column[] all = [VarPop(X), VarSamp(X), StddevPop(X), CovarSamp(X, X)];

        Rows(Values("double", double.MaxValue, -double.MaxValue, null).Agg(all[0], all[1..3])).Should().Equal("NaN,NaN,NaN");
        Rows(Values("double", 1e100, 1e100).Agg(all[0], all[1..3])).Should().Equal("0,0,0");
        Rows(Values("double", double.NaN).Agg(all[0], all[1..])).Should().Equal("NaN,null,NaN,null");
    }

    [SkippableFact]
    public void Statistics_of_numbers_that_are_none_are_no_numbers()
    {
        Column[] all = [Skewness(X), Kurtosis(X), Corr(X, X + 1), VarPop(X), Median(X)];

        Rows(Values("double", 1.0, double.NaN, 3.0).Agg(all[0], all[1..])).Should().Equal("NaN,NaN,NaN,NaN,3");
        Rows(Values("double", double.PositiveInfinity).Agg(all[0], all[1..])).Should().Equal("NaN,NaN,null,NaN,Infinity");
        Rows(Values("double", -double.MaxValue, null, double.MaxValue).Agg(Median(X))).Should().Equal("0");
    }

    [SkippableFact]
    public void Correlation_with_what_never_changes_is_a_division_by_zero()
    {
        Rows(Values("int", 1, null).Agg(Corr(X, Lit(2)))).Should().Equal("null");
        ErrorOf(() => Values("int", 1, 2).Agg(Corr(X, Lit(2))).Collect()).Should().Be("DIVIDE_BY_ZERO");
        ErrorOf(() => Values("int", 1, 1, 2).WithColumn("same", Lit(2.0)).Select(Corr(Lit(2), X).Over(Window.PartitionBy("same"))).Collect()).Should().Be("DIVIDE_BY_ZERO");
    }

    [SkippableFact]
    public void Products_pass_over_nulls_and_are_null_of_nothing_else()
    {
        Rows(Values("int", 2, null, -3).Agg(Product(X), Product(X + 1))).Should().Equal("-6,-6");
        Rows(Values("int", null, null).Agg(Product(X))).Should().Equal("null");
        Rows(Values("int").Agg(Product(X))).Should().Equal("null");
        Rows(Values("int", 2, 3, 5).Select(X, Product(X).Over(Window.OrderBy("x"))).OrderBy("x")).Should().Equal("2,2", "3,6", "5,30");
    }

    [SkippableFact]
    public void Nulls_are_one_group() => Set(Values("string", "a", null, "a", null).GroupBy("x").Count()).Should().Equal("a,2", "null,2");

    [SkippableFact]
    public void Zeros_are_one_group_and_so_are_nans()
    {
        var frame = Values("double", -0.0, 0.0, double.NaN, double.NaN, 1.5);

        Set(frame.GroupBy("x").Agg(Count("*"), (X + 1).As("next"))).Should().Equal("0,2,1", "1.5,1,2.5", "NaN,2,NaN");
        Set(frame.Distinct()).Should().Equal("0", "1.5", "NaN");
        // Spark leaves a single row as it is: there is nothing to compare it with.
        Rows(Values("double", -0.0, -0.0).Distinct()).Should().Equal("0");
        Rows(frame.Agg(CountDistinct("x"))).Should().Equal("3");
    }

    [SkippableFact]
    public void Negative_zero_is_a_key_and_no_position() => Rows(Values("int", 1, 1).GroupBy(X, (-Lit(0)).As("zero")).Count()).Should().Equal("1,0,2");

    [SkippableFact]
    public void Keys_may_be_expressions_and_constants()
    {
        var frame = Frame("x int, y string", [1, "a"], [2, "b"], [3, "a"]);

        Set(frame.GroupBy((X % 2).As("odd")).Agg(Sum(X).As("s"))).Should().Equal("0,2", "1,4");
        Set(frame.GroupBy(Concat(Col("y"), Lit("!")).As("k")).Agg(Count("*"), Length(Concat(Col("y"), Lit("!"))))).Should().Equal("a!,2,2", "b!,1,2");
        Set(frame.GroupBy(Lit("all")).Count()).Should().Equal("all,3");
        Set(frame.GroupBy(When(X > 1, "big").Otherwise("small").As("size")).Agg(Max("x"))).Should().Equal("big,3", "small,1");
    }

    [SkippableFact]
    public void Distinct_counts_leave_out_rows_with_a_null()
    {
        var frame = Frame("a int, b int", [1, 1], [1, 1], [1, null], [null, 1], [2, 1]);

        Rows(frame.Agg(CountDistinct("a"), CountDistinct("a", "b"), CountDistinct("*"))).Should().Equal("2,2,2");
    }

    [SkippableFact]
    public void Sums_have_room_for_ten_digits_more()
    {
        Rows(Values("decimal(18,2)", 9_999_999_999_999_999.99m, 0.01m).Agg(Sum(X))).Should().Equal("10000000000000000.00");
        Rows(Values("tinyint", sbyte.MaxValue, sbyte.MaxValue).Agg(Sum(X))).Should().Equal("254");
        Rows(Values("float", 0.1f, 0.2f).Agg(Sum(X), Avg(X))).Should().Equal("0.30000000447034836,0.15000000223517418");
    }

    [SkippableFact]
    public void Sums_that_do_not_fit_are_errors()
    {
        ErrorOf(() => Rows(Values("bigint", long.MaxValue, 1L).Agg(Sum(X)))).Should().Be("ARITHMETIC_OVERFLOW");
        var nines = SqlDecimal.Parse(new string('9', 38));
        // In Spark it depends on the physical plan which check finds the decimal that is too large.
        string[] tooLarge = ["ARITHMETIC_OVERFLOW", "NUMERIC_VALUE_OUT_OF_RANGE"];
        ErrorOf(() => Rows(Values("decimal(38,0)", nines, SqlDecimal.Parse("1")).Agg(Sum(X)))).Should().BeOneOf(tooLarge);
        ErrorOf(() => Rows(Values("decimal(38,0)", nines, nines).Agg(Sum(X)))).Should().BeOneOf(tooLarge);
        ErrorOf(() => Rows(Values("decimal(38,0)", nines, SqlDecimal.Parse("1")).Agg(Avg(X)))).Should().BeOneOf(tooLarge);
        Rows(Values("decimal(38,0)", nines, -nines).Agg(Sum(X))).Should().Equal("0");
    }

    [SkippableFact]
    public void Averages_of_decimals_have_four_decimals_more_halves_away_from_zero()
    {
        Rows(Values("decimal(10,2)", 0.01m, 0.02m, 0.02m).Agg(Avg(X))).Should().Equal("0.016667");
        Rows(Values("decimal(3,0)", 1m, 1m, 0m).Agg(Avg(X))).Should().Equal("0.6667");
        Rows(Values("decimal(10,2)", -0.01m, -0.02m, -0.02m).Agg(Avg(X))).Should().Equal("-0.016667");
    }

    [SkippableFact]
    public void Max_by_takes_the_row_of_the_largest_even_if_its_value_is_null()
    {
        Rows(Frame("v int, o int", [1, 1], [null, 3], [2, 2]).Agg(MaxBy(Col("v"), Col("o")))).Should().Equal("null");
        Rows(Frame("v int, o int", [1, null], [7, 1], [3, null]).Agg(MaxBy(Col("v"), Col("o")))).Should().Equal("7");
        Rows(Frame("v int, o int", [1, null]).Agg(MaxBy(Col("v"), Col("o")))).Should().Equal("null");
    }

    [SkippableFact]
    public void Largest_and_smallest_follow_the_order_of_the_type()
    {
        Rows(Values("double", 1.0, double.NaN, double.PositiveInfinity).Agg(Min(X), Max(X))).Should().Equal("1,NaN");
        Rows(Values("string", "b", "a", "B").Agg(Min(X), Max(X))).Should().Equal("B,b");
        Rows(Values("boolean", true, false).Agg(Min(X), Max(X))).Should().Equal("false,true");
        Rows(Values("date", new DateOnly(2021, 1, 1), new DateOnly(2020, 1, 1)).Agg(Min(X), Max(X))).Should().Equal("2020-01-01,2021-01-01");
    }

    [SkippableFact]
    public void Aggregates_can_be_filtered_and_aggregated_again() =>
        Rows(Frame("k int, v int", [1, 1], [1, 2], [2, 5]).GroupBy("k").Agg(Sum("v").As("s")).Filter(Col("s") > 2).Agg(Max("s"), Count("*")))
            .Should().Equal("5,2");

    [SkippableFact]
    public void A_total_is_one_row_even_if_its_aggregates_are_dropped()
    {
        var frame = Values("int", 1, 2, 3);

        Rows(frame.Agg(Count("*").As("n"), Sum(X).As("s")).Select(Lit("a").As("a"))).Should().Equal("a");
        Rows(frame.Agg(Lit("a").As("a"))).Should().Equal("a");
        Rows(Values("int").Agg(Lit("a").As("a"), Lit(1).As("b"))).Should().Equal("a,1");
        Rows(frame.Agg(Count("*").As("n")).Select(Lit("a").As("a")).Filter(Col("a") == "b")).Should().BeEmpty();
    }
}
