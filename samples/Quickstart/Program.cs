using Etl.DataFrames;
using static Etl.DataFrames.Functions;

var spark = SparkSession.Builder().AppName("quickstart").GetOrCreate();

var sales = spark.Read()
    .Schema("day date not null, store string, amount decimal(10,2)")
    .Option("header", true).Option("etl.strict", true)
    .Csv("sales.csv");

sales.GroupBy("store")
    .Agg(Sum("amount").As("total"), Avg("amount").As("mean"), Count("*").As("sales"))
    .OrderBy(Col("total").Desc())
    .Show();
