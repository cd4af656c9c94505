using System.Diagnostics;
using System.Globalization;
using Etl.DataFrames;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Functions;

namespace Etl.Benchmarks;

/// <summary>What driving Spark from C# costs: rows per second into records, memory over many actions.</summary>
internal static class Driver
{
    private const int Side = 1_000;

    public static void Run(string[] args)
    {
        using var spark = SparkSession.Builder()
            .Config(Builder.EngineSetting, "spark")
            .Master("local[2]")
            .Config("spark.driver.memory", "4g")
            .Config("spark.ui.enabled", false)
            .Config("spark.sql.shuffle.partitions", 2)
            .GetOrCreate();
        switch (args)
        {
            case ["collect", var table, var rounds]:
                Collect(spark, table, int.Parse(rounds, CultureInfo.InvariantCulture));
                break;
            case ["actions", var count]:
                Actions(spark, int.Parse(count, CultureInfo.InvariantCulture));
                break;
            default:
                throw new ArgumentException("Say 'collect TABLE ROUNDS' or 'actions COUNT'.");
        }
    }

    private static void Collect(SparkSession spark, string table, int rounds)
    {
        if (!Directory.Exists(table))
        {
            Million(spark).Write().Parquet(table);
        }

        for (var round = 0; round <= rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            var sales = spark.Read().Parquet(table).Collect<Sale>();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{(round == 0 ? "warm-up" : "C#")}: {sales.Count} rows, {sales.Count / clock.Elapsed.TotalSeconds:N0} rows/s"));
        }
    }

    private static void Actions(SparkSession spark, int count)
    {
        var frame = spark.CreateDataFrame([new GenericRow([1, "a"]), new GenericRow([2, "b"])], new StructType().Add("id", new IntegerType()).Add("name", new StringType()));
        for (var action = 0; action <= count; action++)
        {
            if (action % Math.Max(count / 10, 1) == 0)
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{action} actions: managed {GC.GetTotalMemory(forceFullCollection: true) / 1024:N0} KB, resident {Environment.WorkingSet / 1024 / 1024:N0} MB"));
            }

            frame.Filter(Col("id") == 2).Collect();
        }
    }

    private static DataFrame Million(SparkSession spark)
    {
        var thousand = spark.CreateDataFrame(
            Enumerable.Range(0, Side).Select(i => new GenericRow([i])), new StructType().Add("i", new IntegerType(), isNullable: false));
        var pairs = thousand.CrossJoin(thousand.Select(Col("i").As("j")));
        return pairs.Select(
            (Col("i").Cast("bigint") * Side + Col("j")).As("trans_id"),
            (Col("j") % 20).As("store_key"),
            (Col("i") * Lit(1.01m)).Cast("decimal(18,2)").As("sales_amt"),
            DateAdd(Lit(new DateOnly(2024, 1, 1)), Col("j") % 365).As("trans_dt"),
            Concat(Lit("product "), Col("i").Cast("string")).As("prod_name"));
    }

    private sealed record Sale(long TransId, int? StoreKey, decimal? SalesAmt, DateOnly? TransDt, string? ProdName);
}
