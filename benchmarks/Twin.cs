using System.Diagnostics;
using System.Globalization;
using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Benchmarks;

/// <summary>
/// The plan of <c>../shared/retail/pyspark_job.py</c>, step by step, so that what differs is who drives Spark: the same reads (FAILFAST, clean input
/// assumed), the same shuffles, the same settings.
/// </summary>
internal static class Twin
{
    private const string Quantity = "decimal(18,4)";
    private const string Amount = "decimal(18,2)";

    public static void Run(string input, string output, string date)
    {
        var clock = Stopwatch.StartNew();
        using var spark = SparkSession.Builder()
            .Config(Builder.EngineSetting, "spark")
            .Master("local[2]")
            .AppName("weekly_fact")
            .Config("spark.driver.memory", "4g")
            .Config("spark.ui.enabled", false)
            .Config("spark.sql.shuffle.partitions", 8)
            .Config("spark.sql.adaptive.enabled", false)
            .GetOrCreate();
        var started = clock.Elapsed.TotalSeconds;
        var fact = Fact(spark, input, date);
        fact.Repartition(8, Col("yr_wk_num")).Write().Mode("overwrite").PartitionBy("yr_wk_num").Parquet(output);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"start session {started:F2} s | read+compute+write {clock.Elapsed.TotalSeconds - started:F2} s"));
    }

    private static DataFrame Fact(SparkSession spark, string input, string date)
    {
        var calendar = Read(spark, input, date, "calendar", "cal_dt date, cal_type_desc string, day_of_wk_num int, day_of_wk_desc string, yr_num int, wk_num int, yr_wk_num int, mnth_num int, yr_mnth_num int, qtr_num int, yr_qtr_num int")
            .Select(Col("cal_dt").As("d"), Col("yr_wk_num"));
        var sales = Read(spark, input, date, "sales", "trans_id bigint, prod_key bigint, store_key bigint, trans_dt date, trans_time string, sales_qty decimal(18,4), sales_price decimal(18,4), sales_amt decimal(18,2), discount decimal(18,2), sales_cost decimal(18,2), sales_mgrn decimal(18,2), ship_cost decimal(18,2)")
            .Select(
                Col("trans_dt").As("d"), Col("store_key"), Col("prod_key"), Col("sales_qty").As("q"), Col("sales_amt").As("a"), Col("sales_cost").As("c"),
                Null(Quantity).As("oh"), Null(Quantity).As("oo"), Null("int").As("oos"), Null("date").As("idt"));
        var inventory = Read(spark, input, date, "inventory", "cal_dt date, store_key bigint, prod_key bigint, inventory_on_hand_qty decimal(18,4), inventory_on_order_qty decimal(18,4), out_of_stock_flg int, waste_qty decimal(18,4), promotion_flg int, next_delivery_dt date")
            .Select(
                Col("cal_dt").As("d"), Col("store_key"), Col("prod_key"), Null(Quantity).As("q"), Null(Amount).As("a"), Null(Amount).As("c"),
                Col("inventory_on_hand_qty").As("oh"), Col("inventory_on_order_qty").As("oo"), Col("out_of_stock_flg").As("oos"), Col("cal_dt").As("idt"));
        var days = inventory.Union(sales).Repartition(8, Col("store_key"), Col("prod_key")).GroupBy("d", "store_key", "prod_key")
            .Agg(
                Sum("q").Cast(Quantity).As("q"), Sum("a").Cast(Amount).As("a"), Sum("c").Cast(Amount).As("c"), Max("oh").As("oh"), Max("oo").As("oo"),
                Max("oos").As("oos"), Max("idt").As("idt"))
            .Join(calendar, "d");
        return Measures(Weeks(days));
    }

    private static DataFrame Weeks(DataFrame days)
    {
        var low = (Col("q") > 0) & (Col("oh") < Col("q"));
        var onHand = Round((Col("oh").Cast(Quantity) * Col("a")).Cast("decimal(24,6)") / Col("q").Cast("decimal(14,4)"), 6);
        var empty = Coalesce(Col("oos"), Lit(0)) == 1;
        return days.GroupBy("yr_wk_num", "store_key", "prod_key").Agg(
            Coalesce(Sum("q"), Lit(0).Cast(Quantity)).Cast(Quantity).As("total_sales_qty"),
            Coalesce(Sum("a"), Lit(0).Cast(Amount)).Cast(Amount).As("total_sales_amt"),
            MaxBy(Col("oh"), Col("idt")).As("eow_on_hand_qty"),
            MaxBy(Col("oo"), Col("idt")).As("eow_on_order_qty"),
            Coalesce(Sum("c"), Lit(0).Cast(Amount)).Cast(Amount).As("total_cost"),
            Sum(When(low, Col("a") - onHand)).As("pot"),
            Sum(When(empty, Col("a"))).As("nos"),
            Sum(When(low, 1).Otherwise(0)).As("low_stock_instances"),
            Sum(When(empty, 1).Otherwise(0)).As("no_stock_instances"));
    }

    private static DataFrame Measures(DataFrame weeks) => weeks.Select(
        Col("yr_wk_num"), Col("store_key"), Col("prod_key"), Col("total_sales_qty"), Col("total_sales_amt"),
        Ratio("total_sales_amt", "total_sales_qty").As("avg_sales_price"),
        Col("eow_on_hand_qty"), Col("eow_on_order_qty"), Col("total_cost"),
        Round((Lit(7) - Col("no_stock_instances")).Cast("decimal(9,0)") / Lit(7).Cast("decimal(1,0)"), 6).Cast("decimal(9,6)").As("pct_in_stock"),
        (Col("low_stock_instances") + Col("no_stock_instances")).As("total_low_stock_impact"),
        Coalesce(Col("pot"), Lit(0)).Cast("decimal(24,6)").As("potential_low_stock_impact"),
        Coalesce(Col("nos"), Lit(0)).Cast(Amount).As("no_stock_impact"),
        Col("low_stock_instances"), Col("no_stock_instances"),
        Ratio("eow_on_hand_qty", "total_sales_qty").As("weeks_of_supply"));

    private static Column Ratio(string above, string below) =>
        When(Col(below) != 0, Round(Col(above).Cast(Quantity) / Col(below).Cast(Quantity), 6)).Cast("decimal(24,6)");

    private static Column Null(string type) => Lit(null).Cast(type);

    private static DataFrame Read(SparkSession spark, string input, string date, string table, string schema) => spark.Read()
        .Schema(schema)
        .Option("header", true)
        .Option("enforceSchema", false)
        .Option("mode", "FAILFAST")
        .Option("nullValue", "")
        .Option("dateFormat", "yyyy-MM-dd")
        .Option("escape", "\"")
        .Csv(Path.Combine(input, $"{table}_{date}.csv.gz"));
}
