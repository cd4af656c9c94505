using Etl.DataFrames;
using Etl.DataFrames.Sql;
using Etl.DuckDB;
using Etl.Engines.Tests.Dialects;
using Etl.Spark.Sql;
using static Etl.DataFrames.Functions;

namespace Etl.Benchmarks;

/// <summary>What it costs to build a plan and its SQL, nothing runs: chains of steps and long expressions, 1,000 and 10,000 of them.</summary>
internal static class PlanTimes
{
    private static readonly int[] Sizes = [1_000, 10_000];

    public static void Run(int rounds, string? only)
    {
        using var session = SparkSession.Builder().AppName("long plans").GetOrCreate();
        var start = session.Range(10).Select(Col("id").Cast("int").As("a"), Col("id").Cast("int").As("b"));
        Console.WriteLine($"{"",-30} {"plan",19} {"SQL for DuckDB",19} {"SQL for Spark",19}  ratio     (ms of processor time)");
        foreach (var (name, build) in LongPlans.Chains.Where(shape => only is null || shape.Key.Contains(only, StringComparison.Ordinal)))
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
