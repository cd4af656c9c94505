using Etl.DataFrames;
using EtlJob;

if (args is not [var input, var output])
{
    Console.Error.WriteLine("Usage: EtlJob INPUT.csv OUTPUT-FOLDER");
    return 2;
}

using var spark = SparkSession.Builder().AppName("EtlJob").GetOrCreate();
SalesByStore.Run(spark, input, output);
spark.Read().Parquet(output).OrderBy("store", "year", "month").Show();
return 0;
