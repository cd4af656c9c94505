using System.Globalization;
using Etl.Chaos.Deliveries;
using Etl.DataFrames;
using Etl.Engines.Tests.Spark;
using Etl.Jobs.Retail.Run;
using Etl.Jobs.Tests.Commands;

namespace Etl.Jobs.Tests.Increment;

/// <summary>Increments on a real Spark: the tables are those of the embedded engine, and those of one snapshot.</summary>
[Collection(CommandTests.Name)]
[Trait("Ring", "Spark")]
public sealed class IncrementsOnSparkTests
{
    // Few rows and many different queries: to compile them costs more than to interpret them.
    private const string Settings =
        "spark.ui.enabled=false;spark.sql.shuffle.partitions=1;spark.sql.codegen.wholeStage=false;spark.sql.codegen.factoryMode=NO_CODEGEN";

    private static readonly DateOnly First = new(2024, 1, 5);
    private static readonly int Days = int.Parse(Environment.GetEnvironmentVariable("ETL_INCREMENT_DAYS") ?? "3", CultureInfo.InvariantCulture);
    private static readonly (string Table, string Key)[] Histories = [("dim_store_history", "store_key"), ("dim_product_history", "prod_key")];

    [SkippableFact]
    public void Days_LateAndCorrectedRows_GiveTheTablesOfTheSnapshotAndOfTheEmbeddedEngine()
    {
        using var home = new EnvironmentVariable("SPARK_HOME", SparkInstallation.Home("3.5.6"));
        using var folder = new TemporaryFolder();
        var world = new World(seed: 4, First, Days);
        world.Deliveries[2].Store.Should().NotEqual(world.Deliveries[0].Store, "a store changes");
        world.Deliveries[2].Product.Take(4).Should().NotEqual(world.Deliveries[0].Product, "a product changes");
        world.Deliveries[2].Sales.Should().Contain(row => row.Contains(",2024-01-05,") || row.Contains(",2024-01-06,"), "rows of former days come late or corrected");
        foreach (var delivery in world.Deliveries)
        {
            delivery.Write(folder.File("raw"));
        }

        var run = Cli.Run(
            "run", "--from", Text(First), "--to", Text(First.AddDays(Days - 1)), "--input", folder.File("raw"), "--output", folder.File("lake"),
            "--mode", "increment", "--history", "type2",
            "--engine", "spark", "--master", "local[2]", "--memory-limit", "1GB", "--conf", Settings);

        run.ExitCode.Should().Be(0, run.Error);
        var session = SparkSession.Builder().Config(Builder.EngineSetting, "duckdb").GetOrCreate();
        using var onSpark = new IncrementLake(session, folder.File("lake"));
        using var embedded = new IncrementLake(session);
        using var snapshot = new IncrementLake(session);
        foreach (var delivery in world.Deliveries)
        {
            embedded.Load(delivery, history: HistoryMode.Type2);
        }

        snapshot.Load(world.Snapshot(), LoadMode.Snapshot);
        onSpark.Tables().Should().BeEquivalentTo(snapshot.Tables(), options => options.WithStrictOrdering());
        onSpark.Tables()["fact_store_product_week"].Select(row => row.Split(',')[^1]).Distinct().Should().HaveCountGreaterThan(1, "the days are of several weeks");
        foreach (var (table, key) in Histories)
        {
            onSpark.Rows(table, key, "valid_from").Should().Equal(embedded.Rows(table, key, "valid_from")).And.HaveCountGreaterThan(3);
        }
    }

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
