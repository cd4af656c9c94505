using Etl.Testing;
using Xunit;

namespace EtlJob.Tests;

public sealed class SalesByStoreTests(SparkFixture spark) : IClassFixture<SparkFixture>
{
    [Fact]
    public void Build_SumsEveryStoreAndMonth()
    {
        var sales = spark.FrameFromCsv(
            """
            day date not null, store string not null, amount decimal(10,2) not null
            2024-01-05, Ottawa,  12.50
            2024-01-06, Ottawa,  3.10
            2024-02-01, Toronto, 19.99
            """);

        SalesByStore.Build(sales).Should().BeEquivalentToTable(
            """
            store,   year, month, total, sales
            Ottawa,  2024, 1,     15.60, 2
            Toronto, 2024, 2,     19.99, 1
            """);
    }

    [Fact]
    public void Run_ReadsCsvAndWritesParquet()
    {
        var input = spark.WriteFile("sales.csv", "day,store,amount\n2024-01-05,Ottawa,12.50");
        var output = Path.Combine(spark.Folder, "totals");

        SalesByStore.Run(spark.Session, input, output);

        spark.Session.Read().Parquet(output).Should().BeEquivalentToTable("store,year,month,total,sales\nOttawa,2024,1,12.50,1");
    }
}
