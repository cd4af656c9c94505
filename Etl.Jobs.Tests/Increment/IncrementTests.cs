using Etl.Chaos.Deliveries;
using Etl.DataFrames;
using Etl.Jobs.Retail.Run;

namespace Etl.Jobs.Tests.Increment;

/// <summary>Increments give the tables of the snapshot that says the same, whatever comes late, twice, corrected or out of order.</summary>
public sealed class IncrementTests : IDisposable
{
    private static readonly DateOnly First = new(2024, 1, 4);

    private readonly SparkSession _spark = SparkSession.Builder().GetOrCreate();
    private readonly IncrementLake _increments;
    private readonly IncrementLake _snapshot;

    public IncrementTests() => (_increments, _snapshot) = (new IncrementLake(_spark), new IncrementLake(_spark));

    [Fact]
    public void TenDays_LateAndCorrectedRows_GiveTheTablesOfTheSnapshot()
    {
        var world = new World(seed: 1, First, days: 10);

        var reports = world.Deliveries.Select(delivery => _increments.Load(delivery)).ToList();

        _snapshot.Load(world.Snapshot(), LoadMode.Snapshot);
        _increments.Tables().Should().BeEquivalentTo(_snapshot.Tables(), options => options.WithStrictOrdering());
        reports.Should().OnlyContain(report => report.Inputs.All(input => input.Read == input.Loaded && input.Rejected == 0));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Days_InAnyOrderAndTwice_GiveTheTablesOfTheSnapshot(int seed)
    {
        var world = new World(seed, First, days: 5);
        var order = world.Deliveries.Concat(world.Deliveries.Take(2)).ToArray();
        new Random(seed).Shuffle(order);

        var reports = order.Select(delivery => _increments.Load(delivery)).ToList();

        _snapshot.Load(world.Snapshot(), LoadMode.Snapshot);
        _increments.Tables().Should().BeEquivalentTo(_snapshot.Tables(), options => options.WithStrictOrdering());
        reports.Sum(report => report.Inputs.Sum(input => input.Superseded)).Should().BePositive("later dates have corrected rows of earlier ones");
    }

    [Fact]
    public void DateAgain_WithOtherRows_TakesTheOldOnesOut()
    {
        var world = new World(seed: 5, First, days: 3);
        var other = new World(seed: 6, First, days: 3).Deliveries[1];
        _increments.Load(world.Deliveries[0]);
        _increments.Load(other);
        foreach (var delivery in world.Deliveries.Skip(1))
        {
            _increments.Load(delivery);
        }

        using var straight = new IncrementLake(_spark);
        foreach (var delivery in world.Deliveries)
        {
            straight.Load(delivery);
        }

        _increments.Tables()["fact_store_product_week"].Should().Equal(straight.Tables()["fact_store_product_week"]);
        _increments.Files("clean").Should().Equal(straight.Files("clean"));
    }

    [Fact]
    public void Increment_OfOneWeek_LeavesTheOtherWeeksAlone()
    {
        var world = new World(seed: 7, First, days: 10);
        foreach (var delivery in new[] { world.Deliveries[0], world.Deliveries[8] })
        {
            _increments.Load(delivery);
        }

        var before = Written();
        var last = world.Deliveries[9];
        _increments.Load(last with { Sales = [.. last.Sales.Where(row => row.Contains("2024-01-13", StringComparison.Ordinal))], Inventory = [] });

        var rewritten = Written().Where(file => !before.TryGetValue(file.Key, out var time) || time != file.Value).Select(file => file.Key);
        rewritten.Should().Equal("week_end_dt=2024-01-13");
        before.Should().HaveCountGreaterThan(1);
        Dictionary<string, DateTime> Written() => Directory.EnumerateDirectories(Path.Combine(_increments.Lake, "mart", "fact_store_product_week"))
            .ToDictionary(folder => Path.GetFileName(folder), folder => File.GetLastWriteTimeUtc(Path.Combine(folder, "part-00000.snappy.parquet")));
    }

    [Fact]
    public void Increment_InALakeOfSnapshots_IsRefused()
    {
        var world = new World(seed: 8, First, days: 1);
        _snapshot.Load(world.Snapshot(), LoadMode.Snapshot);
        _increments.Load(world.Deliveries[0]);

        FluentActions.Invoking(() => _snapshot.Load(world.Deliveries[0])).Should().Throw<JobException>().WithMessage(
            $"--mode is 'increment', but '{_snapshot.Lake}' was filled with snapshots. Nothing was changed: add --mode snapshot, or give another lake with --output.")
            .Which.ExitCode.Should().Be(ExitCode.Usage);
        FluentActions.Invoking(() => _increments.Load(world.Snapshot(), LoadMode.Snapshot)).Should().Throw<JobException>().WithMessage(
            $"--mode is 'snapshot', but '{_increments.Lake}' was filled with increments. Nothing was changed: add --mode increment, or give another lake with --output.");
    }

    public void Dispose()
    {
        _increments.Dispose();
        _snapshot.Dispose();
    }
}
