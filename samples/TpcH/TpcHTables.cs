using Etl.DataFrames;
using TpcH.Data;

namespace TpcH;

/// <summary>The eight tables as frames, from Parquet that was made of the generator's CSV.</summary>
/// <param name="spark">The session.</param>
/// <param name="folder">The folder of the generator's files.</param>
/// <param name="scale">Their scale, on which one query depends.</param>
public sealed class TpcHTables(SparkSession spark, string folder, decimal scale)
{
    public decimal Scale => scale;

    public DataFrame Region => Table("region");

    public DataFrame Nation => Table("nation");

    public DataFrame Supplier => Table("supplier");

    public DataFrame Customer => Table("customer");

    public DataFrame Part => Table("part");

    public DataFrame PartSupp => Table("partsupp");

    public DataFrame Orders => Table("orders");

    public DataFrame LineItem => Table("lineitem");

    /// <summary>Makes Parquet of the CSV.</summary>
    public void Load()
    {
        foreach (var (table, schema) in Tables.Schemas)
        {
            spark.Read().Schema(schema).Option("header", true).Option("etl.strict", true).Csv(Tables.File(folder, table))
                .Write().Mode("overwrite").Parquet(Path.Combine(folder, table));
        }
    }

    private DataFrame Table(string name) => spark.Read().Parquet(Path.Combine(folder, name));
}
