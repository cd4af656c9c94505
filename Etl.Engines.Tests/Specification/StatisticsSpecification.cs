using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Specification;

/// <summary>What tells about the values of columns, and rows by chance.</summary>
public abstract class StatisticsSpecification(EngineFixture engine) : EngineSpecification(engine)
{
    private DataFrame Mixed => Frame(
        "i int, d double, t string, n string, b boolean", [1, 2.5, "a", null, true], [2, null, "10", "x", false], [4, 7.0, "", null, null]);

    [SkippableFact]
    public void Describe_tells_numbers_and_texts()
    {
        Rows(Mixed.Describe("d", "t")).Should().Equal("count,2,3", "mean,4.75,10.0", "stddev,3.181980515339464,null", "min,2.5,", "max,7.0,a");
        Mixed.Describe().Columns().Should().Equal("summary", "i", "d", "t", "n");
        Rows(Mixed.Select("b").Describe()).Should().Equal("count", "mean", "stddev", "min", "max");
        Rows(Mixed.Summary("count", "min", "COUNT_DISTINCT")).Should().Equal("count,3,2,3,1", "min,1,2.5,,x", "COUNT_DISTINCT,3,2,3,1");
    }

    [SkippableFact]
    public void Describe_refuses_what_it_does_not_know()
    {
        FluentActions.Invoking(() => Mixed.Summary("foo")).Should().Throw<AnalysisException>().WithMessage("Summary knows no figure 'foo'. Use count, mean,*");
        FluentActions.Invoking(() => Mixed.Summary("110%")).Should().Throw<AnalysisException>().WithMessage("Summary takes percentiles from '0%' to '100%', not '110%'.");
        FluentActions.Invoking(() => Mixed.Stat().Cov("i", "t")).Should().Throw<AnalysisException>()
            .WithMessage("Cov needs numbers, but 't' is of type 'string'. Cast it to a number first.");
        FluentActions.Invoking(() => Mixed.Stat().Corr("i", "d", "spearman")).Should().Throw<AnalysisException>().WithMessage("Corr knows the method 'pearson', not 'spearman'.");
        FluentActions.Invoking(() => Mixed.Stat().ApproxQuantile("i", [1.5], 0)).Should().Throw<AnalysisException>().WithMessage("ApproxQuantile needs shares and an error from 0 to 1, not '1.5'.");
        FluentActions.Invoking(() => Mixed.Stat().FreqItems(["i"])).Should().Throw<UnsupportedOperationException>().WithMessage("*FreqItems of 'i'*use GroupBy(column).Count()*");
        FluentActions.Invoking(() => Mixed.RandomSplit([0.5, -1])).Should().Throw<AnalysisException>().WithMessage("RandomSplit needs weights from 0 up, not '-1'.");
        FluentActions.Invoking(() => Mixed.RandomSplit([0, 0])).Should().Throw<AnalysisException>().WithMessage("RandomSplit needs a weight above 0.");
        FluentActions.Invoking(() => Mixed.Stat().SampleBy("i", new Dictionary<int, double> { [1] = 2 }, 1)).Should().Throw<AnalysisException>()
            .WithMessage("SampleBy needs fractions from 0 to 1, not '2'.");
    }

    [SkippableFact]
    public void Statistics_of_two_columns()
    {
        Mixed.Stat().Cov("i", "d").Should().BeApproximately(4.166666666666666, 1e-12);
        Mixed.Stat().Corr("i", "d").Should().BeApproximately(0.7689578149010814, 1e-12);
        Set(Mixed.Stat().Crosstab("t", "n")).Should().Equal(",1,0", "10,0,1", "a,1,0");
        Mixed.Stat().Crosstab("i", "b").Columns().Should().Equal("i_b", "false", "null", "true");
    }

    [SkippableFact]
    public void Exact_quantiles_are_values_of_the_column()
    {
        Session.Range(10).Stat().ApproxQuantile("id", [0, 0.1, 0.25, 0.5, 0.51, 1], 0).Should().Equal(0, 0, 2, 4, 5, 9);
        Session.Range(0).Stat().ApproxQuantile("id", [0.5], 0).Should().BeEmpty();
        Values("double", 1.0, double.NaN, null, 3.0).Stat().ApproxQuantile("x", [1], 0).Should().Equal(3);
    }

    [SkippableFact]
    public void A_summary_tells_percentiles_when_nothing_is_named() =>
        Rows(Mixed.Summary()).Should().Equal(
            "count,3,2,3,1", "mean,2.3333333333333335,4.75,10.0,null", "stddev,1.5275252316519465,3.181980515339464,null,null", "min,1,2.5,,x", "25%,1,2.5,10.0,null",
            "50%,2,2.5,10.0,null", "75%,4,7.0,10.0,null", "max,4,7.0,a,x");

    [SkippableFact]
    public void Estimated_percentiles_are_those_of_Sparks_sketch()
    {
        static Column Estimate(Column value, int accuracy, params double[] shares) => PercentileApprox(value, Array([.. shares.Select(share => Lit(share))]), Lit(accuracy)).Cast("string");
        var numbers = Session.Range(1, 1001, 1, 1);

        Rows(numbers.Agg(Estimate(Col("id"), 100, 0.01, 0.1, 0.5, 0.9))).Should().Equal("[1, 93, 498, 891]");
        Rows(numbers.Agg(Estimate(Col("id").Cast("double"), 2, 0.9, 0.1, 0.5), PercentileApprox(Col("id"), Lit(0.5), Lit(1)))).Should().Equal("[1000.0, 1.0, 1.0],1");
        Rows(numbers.GroupBy((Col("id") % 2).As("k")).Agg(Estimate(Col("id"), 10_000, 0, 0.5, 1)).OrderBy("k")).Should().Equal("0,[2, 500, 1000]", "1,[1, 499, 999]");
        Rows(Session.Range(1, 6001, 1, 1).Agg(Estimate(Col("id"), 10_000, 0.01, 0.1, 0.5, 0.9))).Should().Equal("[59, 599, 2999, 5399]");
        Rows(Session.Range(1, 200_001, 1, 1).Agg(Estimate(Lit(200_001) - Col("id"), 100, 0.01, 0.1, 0.5, 0.9))).Should().Equal("[1, 18232, 98900, 178186]");
    }

    [SkippableFact]
    public void Estimated_percentiles_have_the_type_of_the_values()
    {
        string Of(string type, params object?[] values) => Rows(Values(type, values).Agg(Expr("percentile_approx(x, 0.5)"))).Single();

        Of("decimal(4,3)", 1.1m, 2.25m, 3.333m).Should().Be("2.250");
        Of("date", new DateOnly(2020, 1, 1), new DateOnly(1960, 1, 2)).Should().Be("1960-01-02");
        Rows(Values("timestamp", new DateTime(1960, 1, 2, 0, 0, 0, DateTimeKind.Utc).AddTicks(10)).Agg(Expr("percentile_approx(x, 0.5)") == Max("x"))).Should().Equal("true");
        Of("bigint", 9007199254740993, long.MaxValue).Should().Be("9007199254740992");
        Of("tinyint", (sbyte)5, null).Should().Be("5");
        Of("string", "1", "2").Should().Be("1");
        Of("int", [null]).Should().Be("null");
        Rows(Values("double", double.NaN, 1.0, -0.0, 0.0, double.NegativeInfinity).Coalesce(1).Agg(Expr("string(percentile_approx(x, array(0, 0.2, 0.4, 0.6, 0.8, 1)))"))).Should().Equal("[-Infinity, -Infinity, -0.0, 0.0, 1.0, NaN]");
        Rows(Values("int", 1, 1, 2).Agg(Expr("percentile_approx(distinct x, 0.5)"), Expr("percentile_approx(x, 0.5) filter (where x > 1)"), Expr("percentile(distinct x, 0.5)"))).Should().Equal("1,2,1.5");
        Rows(Values("int", 1, 2, 3, 4).Select(X, Expr("percentile_approx(x, 0.5) over (order by x)"))).Should().Equal("1,1", "2,1", "3,2", "4,2");
    }

    [SkippableFact]
    public void A_split_puts_every_row_in_one_frame_the_same_again()
    {
        var numbers = Session.Range(1000).Select((Col("id") % 7).As("x"), Col("id").As("y"));

        var parts = numbers.RandomSplit([1, 3], seed: 5);

        parts[0].Union(parts[1]).ExceptAll(numbers).Count().Should().Be(0);
        parts.Sum(part => part.Count()).Should().Be(1000);
        parts[0].Count().Should().BeInRange(200, 300);
        parts[0].ExceptAll(numbers.RandomSplit([1, 3], seed: 5)[0]).Count().Should().Be(0);
        numbers.Select("x").RandomSplit([1, 1], seed: 5)[0].Count().Should().BeInRange(430, 570);
    }

    [SkippableFact]
    public void A_sample_by_value_has_a_chance_for_each()
    {
        var numbers = Session.Range(1000).Select((Col("id") % 3).As("x"));

        Set(numbers.Stat().SampleBy("x", new Dictionary<long, double> { [0] = 1, [1] = 0 }, 3).GroupBy("x").Count()).Should().Equal("0,334");
        numbers.Stat().SampleBy(Col("x"), new Dictionary<long, double> { [2] = 0.5 }, 3).Count().Should().BeInRange(120, 210);
    }

    [SkippableFact]
    public void Rows_as_json() => Rows(Mixed.ToJSON().Limit(1)).Should().Equal("""{"i":1,"d":2.5,"t":"a","b":true}""");
}
