using Etl.DataFrames;
using Etl.Jobs.Retail;
using Etl.Jobs.Tests.Retail;

namespace Etl.Jobs.Tests.Spark;

/// <summary>The small day of the test data: how the program is called for it, and what must come out.</summary>
internal static class SmallDay
{
    public static string Input { get; } = Path.Combine(Repository.RetailData, "small");

    /// <summary>The arguments that load it.</summary>
    public static string[] Run(string lake) => ["run", "--date", "2024-01-13", "--input", Input, "--output", lake];

    /// <summary>Checks the fact, row by row, and the names of its folders.</summary>
    public static void FactShouldBeExpected(string lake)
    {
        var folder = Path.Combine(lake, "mart", FactStoreProductWeek.Table);
        using var spark = SparkSession.Builder().Config(Builder.EngineSetting, "duckdb").GetOrCreate();
        var columns = FactFile.Columns;
        var rows = spark.Read().Parquet(folder).OrderBy("yr_wk_num", "store_key", "prod_key").Select(columns[0], [.. columns.Skip(1)]);

        IEnumerable<string> lines = [string.Join(',', columns), .. rows.Collect().Select(FactFile.Line)];
        lines.Should().Equal(FactFile.Read(Path.Combine(Repository.RetailData, "expected", "small", "expected_fact.csv")));
        Directory.GetDirectories(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .Should().Equal("week_end_dt=2023-12-30", "week_end_dt=2024-01-06", "week_end_dt=2024-01-13");
    }
}
