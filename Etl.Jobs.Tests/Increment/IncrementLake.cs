using Etl.Chaos.Deliveries;
using Etl.DataFrames;
using Etl.Jobs.Retail;
using Etl.Jobs.Retail.Run;
using Etl.Jobs.Tests.Retail;

namespace Etl.Jobs.Tests.Increment;

/// <summary>A lake that tests fill with deliveries, or one that is filled already.</summary>
internal sealed class IncrementLake(SparkSession spark, string? lake = null) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Lake => lake ?? _folder.File("lake");

    public RunReport Load(Delivery delivery, LoadMode mode = LoadMode.Increment, HistoryMode history = HistoryMode.None)
    {
        var input = _folder.File(Guid.CreateVersion7().ToString());
        delivery.Write(input);
        return new RetailJob(spark, new SilentObserver()).Run(new RunRequest(delivery.Date, input, Lake, RejectLimit: 0, mode, history), CancellationToken.None);
    }

    /// <summary>The rows of a table as text, sorted by its key.</summary>
    public IReadOnlyList<string> Rows(string table, params string[] key) =>
        [.. spark.Read().Parquet(Path.Combine(Lake, "mart", table)).OrderBy(key[0], key[1..]).Collect().Select(FactFile.Line)];

    /// <summary>The rows of the star schema.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Tables() => new Dictionary<string, IReadOnlyList<string>>
    {
        [DimStore.Table] = Rows(DimStore.Table, "store_key"),
        [DimProduct.Table] = Rows(DimProduct.Table, "prod_key"),
        [DimCalendar.Table] = Rows(DimCalendar.Table, "cal_dt"),
        [FactStoreProductWeek.Table] = Rows(FactStoreProductWeek.Table, "week_end_dt", "store_key", "prod_key"),
    };

    public IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(Path.Combine(Lake, folder), "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Lake, file)).Order(StringComparer.Ordinal);

    public void Dispose() => _folder.Dispose();
}
