// A program as it was written for Microsoft.Spark: only its using lines are changed. That it compiles is the test, and that it gives these answers.
using Etl.DataFrames;
using Etl.DataFrames.Expressions;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Functions;
using Window = Etl.DataFrames.Expressions.Window;

namespace Etl.Engines.Tests.Ported;

/// <summary>Sales by store: read, clean, joined, summed and written.</summary>
internal static class PortedProgram
{
    public static IEnumerable<Row> Run(SparkSession spark, string folder)
    {
        spark.Conf().Set("spark.sql.shuffle.partitions", "3");
        StructType schema = new StructType(new[]
        {
            new StructField("store", new StringType(), false),
            new StructField("day", new StringType()),
            new StructField("amount", new DoubleType()),
        });

        var data = new List<GenericRow>
        {
            new GenericRow(new object[] { "a", "2024-01-06", 1.5 }),
            new GenericRow(new object[] { "a", "2024-01-07", 2.5 }),
            new GenericRow(new object[] { "b", "2024-01-06", 4.0 }),
            new GenericRow(new object[] { "b", "2024-01-06", null! }),
        };
        DataFrame sales = spark.CreateDataFrame(data, schema);
        DataFrame stores = spark.CreateDataFrame(
            new List<GenericRow> { new(new object[] { "a", "Ottawa" }), new(new object[] { "b", "Toronto" }) },
            new StructType(new[] { new StructField("store", new StringType()), new StructField("city", new StringType()) }));

        sales.Write().Mode(SaveMode.Overwrite).PartitionBy("day").Parquet(Path.Combine(folder, "sales"));
        DataFrame clean = spark.Read().Parquet(Path.Combine(folder, "sales"))
            .Na().Fill(0L)
            .WithColumn("day", ToDate(Col("day")))
            .WithColumnRenamed("amount", "net")
            .Filter(Col("net") >= 0 & Col("store") != "x");
        clean.CreateOrReplaceTempView("clean");

        WindowSpec byStore = Window.PartitionBy("store").OrderBy(Col("net").Desc());
        return spark.Table("clean")
            .Join(Broadcast(stores), new[] { "store" }, "left_outer")
            .WithColumn("rank", RowNumber().Over(byStore))
            .GroupBy("city")
            .Agg(Sum("net").Alias("total"), Count_Distinct(Col("day")).Alias("days"), Max(Col("rank")).Alias("rows"))
            .OrderBy(DescNullsLast("total"), Asc("city"))
            .Collect();
    }

    public static IReadOnlyDictionary<string, object?> Look(DataFrame frame)
    {
        frame.PrintSchema();
        frame.Show(5, 0, false);
        DataFrame[] parts = frame.RandomSplit(new[] { 0.5, 0.5 }, 7L);
        return new Dictionary<string, object?>
        {
            ["rows"] = frame.Count(),
            ["described"] = frame.Describe("x").Collect().Select(row => row.GetAs<string>("x")).ToList(),
            ["summary"] = frame.Summary("count", "max").Collect().Select(row => row.Get("x")).ToList(),
            ["quantiles"] = frame.Stat().ApproxQuantile("x", new[] { 0.0, 0.25, 0.5, 1.0 }, 0.0),
            ["parts"] = parts.Sum(part => part.Count()),
            ["same"] = frame.SameSemantics(frame.Select("x")),
            ["local"] = frame.IsLocal(),
            ["json"] = frame.ToJSON().First().GetAs<string>(0),
            ["first"] = frame.SortWithinPartitions("x").RepartitionByRange(2, Col("x")).OrderBy("x").Head().Get(0),
            ["types"] = string.Join(',', frame.DTypes().Select(pair => $"{pair.Item1}:{pair.Item2}")),
        };
    }

    public static IEnumerable<string> Dates(SparkSession spark)
    {
        DataFrame frame = spark.CreateDataFrame(
            new List<GenericRow> { new(new object[] { new Date(2024, 1, 6), new Timestamp(2024, 1, 6, 10, 0, 0, 5) }) },
            new StructType(new[] { new StructField("day", new DateType()), new StructField("at", new TimestampType()) }));
        return frame.Filter(Col("day") == new Date(2024, 1, 6)).Collect().Select(row => $"{row.GetAs<Date>("day")} {row.GetAs<Timestamp>("at")}");
    }

    // What asks a session, a context or a catalogue.
    public static IReadOnlyList<string?> Ask(SparkSession spark)
    {
        spark.SparkContext.SetLogLevel("ERROR");
        spark.SparkContext.SetJobGroup("group", "what it does");
        spark.SparkContext.ClearJobGroup();
        spark.Range(3).CreateOrReplaceTempView("numbers");
        Etl.DataFrames.Catalog.Catalog catalog = spark.Catalog;
        SparkSession other = spark.NewSession();
        return
        [
            catalog.GetTable("numbers").TableType,
            catalog.GetDatabase(catalog.CurrentDatabase()).Name,
            catalog.GetFunction("Sum").Name,
            catalog.FunctionExists("default", "no_such").ToString(),
            catalog.ListFunctions().Filter("name = 'upper'").Count().ToString(System.Globalization.CultureInfo.InvariantCulture),
            other.Catalog.TableExists("numbers").ToString(),
            spark.SparkContext.GetConf().Get("etl.engine", ""),
            catalog.DropTempView("numbers").ToString(),
        ];
    }
}
