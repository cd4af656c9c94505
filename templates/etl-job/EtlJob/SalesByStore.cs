using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace EtlJob;

/// <summary>The sales of every store and month.</summary>
public static class SalesByStore
{
    /// <summary>The columns of the input.</summary>
    public const string InputSchema = "day date not null, store string not null, amount decimal(10,2) not null";

    /// <summary>Reads the sales, sums them up and writes the result, in place of what was there.</summary>
    public static void Run(SparkSession spark, string input, string output)
    {
        var sales = spark.Read().Schema(InputSchema).Option("header", true).Option("etl.strict", true).Option("mode", "FAILFAST").Csv(input);
        Build(sales).Write().Mode("overwrite").Parquet(output);
    }

    /// <summary>What the job computes. It takes and gives frames, so that a test needs no files.</summary>
    public static DataFrame Build(DataFrame sales) => sales
        .GroupBy(Col("store"), Year(Col("day")).As("year"), Month(Col("day")).As("month"))
        .Agg(Sum("amount").As("total"), Count("*").As("sales"));
}
