using System.Diagnostics;
using Etl.DataFrames.Tests.Support;
using Xunit.Abstractions;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Sql;

/// <summary>Plans as long as a loop makes them: no stack overflow, no text that explodes. Times are printed, not asserted.</summary>
public sealed class LongPlanTests(ITestOutputHelper output)
{
    private const int Steps = 1_000;

    [Fact]
    public void Filters_ByTheThousand_AreOneSelect()
    {
        var sql = Measure("Filter", steps => Loop(steps, (frame, i) => frame.Filter(Col("a") > i)));

        sql.Split("SELECT").Should().HaveCount(2);
        sql.Split("\n  AND ").Should().HaveCount(Steps);
    }

    [Fact]
    public void WithColumn_OfOneColumnByTheThousand_DoesNotNestForEver()
    {
        var sql = Measure("WithColumn of one column", steps => Loop(steps, (frame, i) => frame.WithColumn("a", Col("a") + i)));

        sql.Length.Should().BeLessThan(100_000);
        sql.Split('\n').Max(line => line.Split('(').Length).Should().BeLessThan(500);
    }

    [Fact]
    public void WithColumn_OfAUsedTwiceColumn_DoesNotDoubleTheTextEachTime() =>
        Measure("WithColumn used twice", steps => Loop(steps / 10, (frame, _) => frame.WithColumn("a", Col("a") * Col("a")))).Length
            .Should().BeLessThan(1_000_000);

    [Fact]
    public void WithColumn_OfNewColumnsByTheThousand_IsOneSelect() =>
        Measure("WithColumn of new columns", steps => Loop(steps, (frame, i) => frame.WithColumn($"c_{i}", Col("a") + i)))
            .Split("SELECT").Should().HaveCount(2);

    [Fact]
    public void FiltersAndColumnsMixed_ByTheThousand_Work() =>
        Measure("mixed", steps => Loop(steps, (frame, i) => i % 2 == 0 ? frame.WithColumn("b", Col("b") + 1) : frame.Filter(Col("b") > i)))
            .Should().NotBeEmpty();

    [Fact]
    public void Conditions_OfAThousandParts_Work()
    {
        var any = Enumerable.Range(0, Steps).Select(i => Col("a") == i).Aggregate((left, right) => left | right);

        Frames.Of("a int").Filter(any).Sql().Should().Contain(" OR ");
    }

    [Fact]
    public void TenThousandSteps_DoNotOverflowTheStack()
    {
        Measure("filters", steps => Loop(steps * 10, (frame, i) => frame.Filter(Col("a") > i))).Split("\n  AND ").Should().HaveCount(Steps * 10);
        Measure("new columns", steps => Loop(steps * 10, (frame, i) => frame.WithColumn($"c_{i}", Col("a") + i))).Split("SELECT").Should().HaveCount(2);
        Measure("unions", steps => Loop(steps * 10, (frame, _) => frame.Union(Frames.Of("a int, b int")))).Split("UNION ALL").Should().HaveCount((Steps * 10) + 1);
        Loop(Steps * 10, (frame, i) => frame.Filter(Col("a") > i)).PlanText().Should().EndWith("Scan csv t.csv (2 columns)\n");
    }

    [Fact]
    public void DeepExpressions_ThatDoNotFit_StillSayWhy()
    {
        var deep = Enumerable.Range(0, 10_000).Aggregate(Col("a"), (sum, _) => sum + Col("b")) + Col("nowhere");

        var act = () => Frames.Of("a int, b int").Select(Lit(1) + deep);

        act.Should().Throw<AnalysisException>().WithMessage("Column 'nowhere' not found. Available: a, b.*");
    }

    private static DataFrame Loop(int steps, Func<DataFrame, int, DataFrame> step) =>
        Enumerable.Range(0, steps).Aggregate(Frames.Of("a int, b int"), step);

    private string Measure(string what, Func<int, DataFrame> build)
    {
        var sql = "";
        foreach (var steps in new[] { Steps / 4, Steps })
        {
            var clock = Stopwatch.StartNew();
            sql = build(steps).Sql();
            output.WriteLine($"{what}, {steps} steps: {clock.ElapsedMilliseconds} ms, {sql.Length} characters");
        }

        return sql;
    }
}
