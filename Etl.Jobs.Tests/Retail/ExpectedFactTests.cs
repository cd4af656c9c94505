using System.Globalization;
using System.Text.Json;
using Etl.Jobs.Retail;
using Etl.Jobs.Retail.Run;

namespace Etl.Jobs.Tests.Retail;

/// <summary>The fact equals the tables of the independent oracle: every row, every column, every decimal.</summary>
public sealed class ExpectedFactTests : IDisposable
{
    private readonly JobFixture _job = new();

    [Fact]
    public void Small_Run_GivesExpectedFact()
    {
        var report = _job.Run(Path.Combine(Repository.RetailData, "small"), new DateOnly(2024, 1, 13));

        _job.FactLines().Should().Equal(FactFile.Read(Path.Combine(Repository.RetailData, "expected", "small", "expected_fact.csv")));
        ControlTotalsShouldAgree(report, Path.Combine(Repository.RetailData, "expected", "small", "expected_counts.json"));
    }

    [SkippableFact]
    public void Journey_Run_GivesExpectedFact()
    {
        var input = Path.Combine(Repository.Shared, "retail", "journey");
        Skip.IfNot(Directory.Exists(input), "The Complete Journey data lies beside the repository, in ../shared/retail/journey.");

        var report = _job.Run(input, new DateOnly(2017, 12, 31));

        var expected = Path.Combine(Repository.Shared, "retail", "expected", "journey");
        var lines = _job.FactLines();
        lines.Should().HaveCount(124_414);
        lines.SequenceEqual(FactFile.Read(Path.Combine(expected, "expected_fact.csv.gz"))).Should().BeTrue("every line must be the oracle's");
        ControlTotalsShouldAgree(report, Path.Combine(expected, "expected_counts.json"));
    }

    public void Dispose() => _job.Dispose();

    private void ControlTotalsShouldAgree(RunReport report, string countsFile)
    {
        using var counts = JsonDocument.Parse(File.ReadAllText(countsFile));
        var root = counts.RootElement;
        report.Inputs.ToDictionary(input => input.Table, input => input.Read).Should().BeEquivalentTo(
            root.GetProperty("input_rows").EnumerateObject().ToDictionary(table => table.Name, table => table.Value.GetInt64()));
        report.Outputs.Single(output => output.Table == FactStoreProductWeek.Table).Rows.Should().Be(root.GetProperty("fact_rows").GetInt64());

        var totals = root.GetProperty("control_totals");
        Total("total_sales_qty").Should().Be(Expected(totals, "sales_qty"));
        Total("total_sales_amt").Should().Be(Expected(totals, "sales_amt"));
        Total("total_cost").Should().Be(Expected(totals, "sales_cost"));
        Total("low_stock_instances").Should().Be(Expected(totals, "low_stock_days"));
        Total("no_stock_instances").Should().Be(Expected(totals, "out_of_stock_days"));
        Total("potential_low_stock_impact").Should().Be(Expected(totals, "potential_low_stock_impact"));
        Total("no_stock_impact").Should().Be(Expected(totals, "no_stock_impact"));
    }

    private decimal Total(string column) => Convert.ToDecimal(
        _job.Table(FactStoreProductWeek.Table).Agg(DataFrames.Functions.Sum(column).Cast("decimal(28,6)")).First()[0], CultureInfo.InvariantCulture);

    private static decimal Expected(JsonElement totals, string name) =>
        decimal.Parse(totals.GetProperty(name).ToString(), CultureInfo.InvariantCulture);
}
