using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Specification;

/// <summary>Conditions have three values, and what a condition excludes is not computed.</summary>
public abstract class ConditionSpecification(EngineFixture engine) : EngineSpecification(engine)
{
    private static readonly object?[][] Pairs =
    [
        [true, true], [true, false], [true, null], [false, true], [false, false], [false, null], [null, true], [null, false], [null, null],
    ];

    [SkippableFact]
    public void And_or_and_not_follow_the_logic_of_three_values()
    {
        var frame = Frame("a boolean, b boolean", Pairs);

        Rows(frame.Select(Col("a") & Col("b"))).Should().Equal("true", "false", "null", "false", "false", "false", "null", "false", "null");
        Rows(frame.Select(Col("a") | Col("b"))).Should().Equal("true", "true", "true", "true", "false", "null", "true", "null", "null");
        Rows(frame.Select(!Col("a")).Distinct()).Should().BeEquivalentTo("true", "false", "null");
    }

    [SkippableFact]
    public void Filter_keeps_what_is_true_and_not_what_is_null() =>
        Rows(Values("int", 1, null, 3).Filter(X > 1)).Should().Equal("3");

    [SkippableFact]
    public void Null_safe_equality_is_never_null()
    {
        var frame = Frame("a int, b int", [1, 1], [1, 2], [1, null], [null, null]);

        Rows(frame.Select(Col("a").EqNullSafe(Col("b")))).Should().Equal("true", "false", "false", "true");
        Rows(frame.Select(Col("a") == Col("b"))).Should().Equal("true", "false", "null", "null");
        Rows(frame.Select(Col("a") != Col("b"))).Should().Equal("false", "true", "null", "null");
    }

    [SkippableFact]
    public void In_a_list_with_null_is_true_or_null()
    {
        var frame = Values("int", 1, 2, null);

        Rows(frame.Select(X.IsIn(1, 3))).Should().Equal("true", "false", "null");
        Rows(frame.Select(Etl.DataFrames.Column.Call("in", X, Lit(1), Lit(null)))).Should().Equal("true", "null", "null");
        Rows(frame.Select(X.IsIn(System.Array.Empty<int>()))).Should().Equal("false", "false", "null");
        Rows(frame.Select(X.Between(1, 1))).Should().Equal("true", "false", "null");
    }

    [SkippableFact]
    public void When_takes_the_first_condition_that_is_true() => Rows(Values("int", 1, 2, 3, null).Select(
            When(X == 1, "one").When(X < 3, "less").As("a"), When(X == 1, "one").Otherwise("other").As("b")))
        .Should().Equal("one,one", "less,other", "null,other", "null,other");

    [SkippableFact]
    public void Coalesce_takes_the_first_value_that_is_not_null() =>
        Rows(Frame("a int, b bigint", [1, 2L], [null, 2L], [null, null]).Select(Coalesce(Col("a"), Col("b")), Coalesce(Col("a"), Lit(0))))
            .Should().Equal("1,1", "2,0", "null,0");

    [SkippableFact]
    public void Null_tests_are_never_null() =>
        Rows(Values("double", 1.0, double.NaN, null).Select(X.IsNull(), X.IsNotNull(), IsNull(X))).Should().Equal(
            "false,true,false", "false,true,false", "true,false,true");

    [SkippableFact]
    public void What_a_condition_guards_is_not_computed()
    {
        var frame = Frame("x int, d decimal(10,2)", [.. Enumerable.Range(0, 3_000).Select(i => new object?[] { i % 100, (decimal)(i % 7) })]);

        frame.Filter((X != 0) & (Lit(100) / X > 50)).Count().Should().Be(30);
        frame.Filter(X != 0).Filter(Lit(100) / X > 50).Count().Should().Be(30);
        frame.WithColumn("q", Lit(100) / X).Filter(X != 0).Select("q").Count().Should().Be(2_970);
        frame.Filter((Col("d") != 0) & (Lit(1m) / Col("d") >= 1)).Count().Should().Be(429);
        frame.Select(When(X != 0, Lit(100) / X).Otherwise(0).As("q")).Filter(Col("q") > 50).Count().Should().Be(30);
        frame.Select(When(Col("d") != 0, Lit(1m) / Col("d")).As("q")).Filter(Col("q").IsNull()).Count().Should().Be(429);
    }

    [SkippableFact]
    public void A_chain_of_a_thousand_steps_runs()
    {
        var frame = Values("int", 0, 1);

        Rows(Enumerable.Range(0, 1_000).Aggregate(frame, (next, _) => next.WithColumn("x", X + 1))).Should().Equal("1000", "1001");
        Rows(Enumerable.Range(0, 1_000).Aggregate(frame, (next, i) => next.Filter(X > -i - 1))).Should().Equal("0", "1");
    }

    [SkippableFact]
    public void Texts_of_dropped_columns_do_no_harm()
    {
        var frame = Values("int", 1, null);

        Rows(frame.Select(X, Lit("a").As("a"), Lit("b").As("b")).Filter(Col("b") == "b").Select("x")).Should().Equal("1", "null");
        Rows(frame.Agg(Count(Lit("a")).As("n"), Count(Lit(-1)).As("m"))).Should().Equal("2,2");
    }
}
