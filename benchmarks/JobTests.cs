using System.Diagnostics;
using Etl.DataFrames;
using Etl.Testing;
using static Etl.DataFrames.Functions;

namespace Etl.Benchmarks;

/// <summary>How long the test of a job takes: a CSV file of three rows is written, read, joined, summed up and compared, as in a user's test.</summary>
internal static class JobTests
{
    public static void Run(int count)
    {
        var total = Stopwatch.StartNew();
        using var spark = new SparkFixture();
        var times = Enumerable.Range(0, count).Select(number => Time(spark, number)).ToList();
        var (all, processor) = (total.Elapsed.TotalSeconds, Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds);
        var warm = times.Skip(1).Order().ToList();
        Console.WriteLine(FormattableString.Invariant(
            $"{count} job tests in {all:F2} s ({processor:F2} s of processor time with the start of the process); the first, which starts DuckDB, {times[0]:F0} ms; then median {warm[warm.Count / 2]:F1} ms, slowest {warm[^1]:F1} ms"));
    }

    private static double Time(SparkFixture spark, int number)
    {
        var clock = Stopwatch.StartNew();
        var input = spark.WriteFile($"sales_{number}.csv", "store,day,amount\nOttawa,2024-01-05,12.50\nOttawa,2024-01-06,3.10\nToronto,2024-01-06,19.99");
        var stores = spark.FrameFromCsv("store string, region string\nOttawa,East\nToronto,Centre");
        var sales = spark.Session.Read().Schema("store string, day date, amount decimal(10,2)").Option("header", true).Option("etl.strict", true).Csv(input);

        // Another constant in each, so that no plan is the one before.
        sales.Join(stores, "store").GroupBy("region").Agg(Sum("amount").As("total"), Count("*").As("sales")).WithColumn("test", Lit(number))
            .Should().BeEquivalentToTable($"region,total,sales,test\nEast,15.60,2,{number}\nCentre,19.99,1,{number}");
        return clock.Elapsed.TotalMilliseconds;
    }
}
