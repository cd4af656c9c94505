using Etl.DataFrames;
using Etl.Jobs.Retail;
using Etl.Jobs.Retail.Run;

namespace Etl.Jobs.Tests.Retail;

/// <summary>Runs the job on folders of files and reads what it published.</summary>
internal sealed class JobFixture : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SparkSession Spark { get; } = SparkSession.Builder().GetOrCreate();

    public string Lake => _folder.File("lake");

    public RunReport Run(string input, DateOnly date, double rejectLimit = 0.5) =>
        new RetailJob(Spark, new SilentObserver()).Run(new RunRequest(date, input, Lake, rejectLimit), CancellationToken.None);

    public DataFrame Table(string name) => Spark.Read().Parquet(Path.Combine(Lake, "mart", name));

    /// <summary>The fact as the expected files write it: sorted by key, null as nothing.</summary>
    public IReadOnlyList<string> FactLines()
    {
        var columns = FactFile.Columns;
        var rows = Table(FactStoreProductWeek.Table).OrderBy("yr_wk_num", "store_key", "prod_key").Select(columns[0], [.. columns.Skip(1)]);
        return [string.Join(',', columns), .. rows.Collect().Select(FactFile.Line)];
    }

    public void Dispose() => _folder.Dispose();
}
