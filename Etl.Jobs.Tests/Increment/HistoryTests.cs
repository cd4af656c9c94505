using Etl.Chaos.Deliveries;
using Etl.DataFrames;
using Etl.Jobs.Retail.Run;

namespace Etl.Jobs.Tests.Increment;

/// <summary>Former attributes of dimensions, type 2.</summary>
public sealed class HistoryTests : IDisposable
{
    private static readonly DateOnly First = new(2024, 1, 8);

    private readonly SparkSession _spark = SparkSession.Builder().GetOrCreate();
    private readonly IncrementLake _lake;

    public HistoryTests() => _lake = new IncrementLake(_spark);

    [Fact]
    public void Increments_ChangedAndUnchangedRows_EndAndBeginVersions()
    {
        var world = new World(seed: 1, First, days: 1).Deliveries[0];
        _lake.Load(With(world, 0, Rows.Product(1, 1), Rows.Product(2, 1)), history: HistoryMode.Type2);
        _lake.Load(With(world, 1, Rows.Product(1, 2), Rows.Product(2, 1)), history: HistoryMode.Type2);
        // Product 1 is back to what it was; 2 is not named; 3 is new. The history goes on by itself.
        _lake.Load(With(world, 2, Rows.Product(1, 1), Rows.Product(3, 1)));

        Versions().Should().Equal(
            "1,Product 1 v1,2024-01-08,2024-01-08",
            "1,Product 1 v2,2024-01-09,2024-01-09",
            "1,Product 1 v1,2024-01-10,",
            "2,Product 2 v1,2024-01-08,",
            "3,Product 3 v1,2024-01-10,");
    }

    [Fact]
    public void Increments_InAnyOrderAndTwice_GiveTheSameHistory()
    {
        var world = new World(seed: 9, First, days: 5);
        foreach (var delivery in world.Deliveries)
        {
            _lake.Load(delivery, history: HistoryMode.Type2);
        }

        using var shuffled = new IncrementLake(_spark);
        foreach (var day in new[] { 3, 1, 4, 0, 2, 1 })
        {
            shuffled.Load(world.Deliveries[day], history: day == 3 ? HistoryMode.None : HistoryMode.Type2);
        }

        foreach (var (table, key) in new[] { ("dim_store_history", "store_key"), ("dim_product_history", "prod_key") })
        {
            shuffled.Rows(table, key, "valid_from").Should().Equal(_lake.Rows(table, key, "valid_from")).And.HaveCountGreaterThan(5);
        }
    }

    [Fact]
    public void Snapshots_RowThatIsGone_EndsItsVersion()
    {
        var world = new World(seed: 1, First, days: 1).Deliveries[0];
        _lake.Load(With(world, 0, Rows.Product(1, 1), Rows.Product(2, 1)), LoadMode.Snapshot, HistoryMode.Type2);
        _lake.Load(With(world, 1, Rows.Product(1, 1)), LoadMode.Snapshot, HistoryMode.Type2);
        _lake.Load(With(world, 1, Rows.Product(1, 1)), LoadMode.Snapshot, HistoryMode.Type2);

        Versions().Should().Equal("1,Product 1 v1,2024-01-08,", "2,Product 2 v1,2024-01-08,2024-01-08");
    }

    public void Dispose() => _lake.Dispose();

    private static Delivery With(Delivery delivery, int days, params string[] products) =>
        delivery with { Date = First.AddDays(days), Product = products, Sales = [], Inventory = [] };

    private IEnumerable<string> Versions() => _spark.Read().Parquet(Path.Combine(_lake.Lake, "mart", DimensionHistory("product")))
        .OrderBy("prod_key", "valid_from").Select("prod_key", "prod_name", "valid_from", "valid_to").Collect()
        .Select(row => FormattableString.Invariant($"{row[0]},{row[1]},{row[2]:yyyy-MM-dd},{row[3]:yyyy-MM-dd}"));

    private static string DimensionHistory(string dimension) => $"dim_{dimension}_history";
}
