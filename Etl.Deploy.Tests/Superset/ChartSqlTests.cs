using System.Globalization;
using Etl.Deploy.Tests.Support;

namespace Etl.Deploy.Tests.Superset;

/// <summary>The charts' SQL on the tables that the job wrote, run by DuckDB.</summary>
[Collection(SharedSession.Name)]
public sealed class ChartSqlTests(SmallLake lake) : IClassFixture<SmallLake>
{
    private static readonly Bundle DuckDb = Bundle.Read("duckdb");

    private string Sql => DuckDb.Dataset.Text("sql").Replace("${LAKE}", lake.Path, StringComparison.Ordinal);

    [Fact]
    public void EveryChart_HasRows_WithFilters()
    {
        foreach (var chart in DuckDb.Charts)
        {
            var query = new ChartQuery(chart);

            var rows = lake.Query(query.Sql(Sql, DuckDb.Metrics, $"week_end_dt >= DATE '2024-01-01' AND week_end_dt < DATE '2024-02-01' AND region IS NOT NULL"));

            rows.Should().NotBeEmpty(chart.Text("slice_name")).And.OnlyContain(row => row.Length == query.Columns.Count + query.Metrics.Count);
        }
    }

    [Fact]
    public void Columns_AreThoseOfTheStatement_WithItsTypes()
    {
        var described = lake.Query($"DESCRIBE {Sql}").ToDictionary(row => (string)row[0]!, row => (string)row[1]!);

        described.Keys.Should().Equal(DuckDb.Columns);
        foreach (var column in DuckDb.Dataset.List("columns").Cast<Dictionary<string, object?>>())
        {
            described[column.Text("column_name")].Should().Be(column.Text("type") == "INT" ? "INTEGER" : column.Text("type"));
        }
    }

    [Fact]
    public void Metrics_AreTheFactsTotals()
    {
        var total = lake.Query($"SELECT {DuckDb.Metrics["sales"]}, {DuckDb.Metrics["in_stock_rate"]}, {DuckDb.Metrics["mean_price"]} FROM ({Sql}) AS weeks").Single();
        var fact = $"read_parquet('{lake.Path}/mart/fact_store_product_week/*/*.parquet')";
        var expected = lake.Query($"SELECT SUM(total_sales_amt), 1 - SUM(no_stock_instances) / (7.0 * COUNT(*)), SUM(total_sales_amt) / SUM(total_sales_qty) FROM {fact}").Single();

        total[0].Should().Be(expected[0]);
        Convert.ToDouble(total[1], CultureInfo.InvariantCulture).Should().BeApproximately(Convert.ToDouble(expected[1], CultureInfo.InvariantCulture), 1e-6);
        Convert.ToDouble(total[2], CultureInfo.InvariantCulture).Should().BeApproximately(Convert.ToDouble(expected[2], CultureInfo.InvariantCulture), 1e-6);
    }

    [Fact]
    public void BothVariants_AskTheSame_OfOtherSources()
    {
        var athena = Bundle.Read("athena");
        string WithoutSources(Bundle bundle) => System.Text.RegularExpressions.Regex.Replace(bundle.Dataset.Text("sql"), "(FROM|JOIN) .*? AS", "$1 x AS");

        WithoutSources(athena).Should().Be(WithoutSources(DuckDb));
        athena.Metrics.Should().Equal(DuckDb.Metrics);
        athena.Charts.Select(chart => chart.Text("slice_name")).Should().Equal(DuckDb.Charts.Select(chart => chart.Text("slice_name")));
    }
}
