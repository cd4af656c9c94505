using Etl.DataFrames;
using Etl.DataFrames.Sql;
using Etl.DuckDB;
using Etl.Spark.Sql;
using static Etl.DataFrames.Functions;

namespace Etl.Benchmarks;

/// <summary>What it costs to build a plan and its SQL, nothing runs: chains of steps and long expressions, 1,000 and 10,000 of them.</summary>
internal static class LongPlans
{
    private static readonly int[] Sizes = [1_000, 10_000];

    private static readonly Dictionary<string, Func<DataFrame, int, DataFrame>> Shapes = new()
    {
        ["Filter"] = Steps((frame, i) => frame.Filter(Col("a") > i)),
        ["Select"] = Steps((frame, i) => frame.Select(Col("a"), (Col("b") + i).As("b"))),
        ["WithColumn, new columns"] = Steps((frame, i) => frame.WithColumn($"c_{i}", Col("a") + i)),
        ["WithColumn, the same column"] = Steps((frame, i) => frame.WithColumn("b", Col("b") + i)),
        ["WithColumn, text beside it"] = Steps((frame, i) => frame.WithColumn("c", Concat(Col("a").Cast("string"), Lit($"{i}")))),
        ["WithColumnRenamed"] = Steps((frame, i) => frame.WithColumnRenamed(i % 2 == 0 ? "b" : "c", i % 2 == 0 ? "c" : "b")),
        ["WithColumn and Drop"] = Steps((frame, i) => frame.WithColumn("c", Col("a") + i).Drop("c")),
        ["OrderBy"] = Steps((frame, i) => frame.OrderBy(i % 2 == 0 ? "a" : "b")),
        ["Union"] = (frame, steps) => Repeat(frame, steps, (all, _) => all.Union(frame)),
        ["UnionByName"] = (frame, steps) => Repeat(frame, steps, (all, _) => all.UnionByName(frame)),
        ["Join"] = (frame, steps) => Repeat(frame, steps, (all, i) => all.Join(frame.Select(Col("a"), Col("b").As($"b_{i}")), "a").Drop($"b_{i}")),
        ["Join, left_semi"] = (frame, steps) => Repeat(frame, steps, (all, _) => all.Join(frame, ["a"], "left_semi")),
        ["GroupBy"] = Steps((frame, _) => frame.GroupBy("a").Agg(Sum("b").Cast("int").As("b"))),
        ["Distinct and Limit"] = Steps((frame, i) => i % 2 == 0 ? frame.Distinct() : frame.Limit(100)),
        ["Filter and WithColumn"] = Steps((frame, i) => i % 2 == 0 ? frame.WithColumn("b", Col("b") + 1) : frame.Filter(Col("b") > i)),
        ["a + b + …"] = (frame, parts) => frame.Select(Parts(parts).Aggregate((left, right) => left + right)),
        ["a + (b + …)"] = (frame, parts) => frame.Select(Parts(parts).Aggregate((left, right) => right + left)),
        ["a AND b AND …"] = (frame, parts) => frame.Filter(Conditions(parts).Aggregate((left, right) => left & right)),
        ["a OR (b OR …)"] = (frame, parts) => frame.Filter(Conditions(parts).Aggregate((left, right) => right | left)),
        ["coalesce(a, b, …)"] = (frame, parts) => frame.Select(Coalesce([.. Parts(parts)])),
        ["coalesce(coalesce(…))"] = (frame, parts) => frame.Select(Parts(parts).Aggregate((left, right) => Coalesce(left, right))),
        ["when(…).when(…)"] = (frame, parts) => frame.Select(Conditions(parts).Aggregate(When(Col("a") < 0, 0), (cases, condition) => cases.When(condition, 1)).Otherwise(2)),
        ["when otherwise when …"] = (frame, parts) => frame.Select(Conditions(parts).Aggregate(Lit(0), (rest, condition) => When(condition, 1).Otherwise(rest))),
        ["isin"] = (frame, parts) => frame.Filter(Col("a").IsIn([.. Enumerable.Range(0, parts)])),
        ["groupBy of a + b + …"] = (frame, parts) => frame.GroupBy(Parts(parts).Aggregate((left, right) => left + right).As("k")).Agg(Count("*").As("n")),
    };

    public static void Run(int rounds, string? only)
    {
        using var session = SparkSession.Builder().AppName("long plans").GetOrCreate();
        var start = session.Range(10).Select(Col("id").Cast("int").As("a"), Col("id").Cast("int").As("b"));
        Console.WriteLine($"{"",-30} {"plan",19} {"SQL for DuckDB",19} {"SQL for Spark",19}  ratio     (ms of processor time)");
        foreach (var (name, build) in Shapes.Where(shape => only is null || shape.Key.Contains(only, StringComparison.Ordinal)))
        {
            for (var i = 0; i < 30; i++)
            {
                Time(build, start, 100);
            }

            // The compiler takes up a method that ran often a tenth of a second later, on a thread whose time would count.
            Time(build, start, Sizes[0]);
            Thread.Sleep(300);

            var least = Sizes.Select(size => Least(Enumerable.Range(0, rounds + 1).Select(_ => Time(build, start, size)).Skip(1).ToList())).ToArray();
            var cells = Enumerable.Range(0, 3).Select(stage => FormattableString.Invariant($"{least[0][stage],9:F1} {least[1][stage],9:F1}"));
            Console.WriteLine(FormattableString.Invariant($"{name,-30} {string.Join(' ', cells)} {least[1].Sum() / least[0].Sum(),6:F1}"));
        }
    }

    private static Func<DataFrame, int, DataFrame> Steps(Func<DataFrame, int, DataFrame> step) => (frame, steps) => Repeat(frame, steps, step);

    private static DataFrame Repeat(DataFrame frame, int steps, Func<DataFrame, int, DataFrame> step) => Enumerable.Range(0, steps).Aggregate(frame, step);

    private static IEnumerable<Column> Parts(int count) => Enumerable.Range(0, count).Select(i => i % 2 == 0 ? Col("a") : Col("b"));

    private static IEnumerable<Column> Conditions(int count) => Enumerable.Range(0, count).Select(i => Col("a") > i);

    // The process's own time: other processes on the machine change what a clock shows, not this.
    private static double[] Time(Func<DataFrame, int, DataFrame> build, DataFrame start, int size)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        var plan = build(start, size).Plan;
        var built = Environment.CpuUsage.TotalTime;
        SqlGenerator.Generate(plan, DuckDbDialect.Instance, _ => null);
        var duckDb = Environment.CpuUsage.TotalTime;
        SqlGenerator.Generate(plan, SparkDialect.Instance, _ => null);
        return [(built - before).TotalMilliseconds, (duckDb - built).TotalMilliseconds, (Environment.CpuUsage.TotalTime - duckDb).TotalMilliseconds];
    }

    // Whatever else the machine does only adds to it.
    private static double[] Least(List<double[]> rounds) => [.. Enumerable.Range(0, 3).Select(stage => rounds.Min(times => times[stage]))];
}
