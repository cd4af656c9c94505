namespace Etl.Jobs.Tests.Commands;

[Collection(CommandTests.Name)]
public sealed class ExplainCommandTests
{
    [Theory]
    [InlineData("dim_store")]
    [InlineData("dim_product")]
    [InlineData("dim_calendar")]
    [InlineData("fact_store_product_week")]
    public void Explain_Table_PrintsPlanAndSql(string table)
    {
        var explain = Cli.Run("explain", table, "--input", LoadedLake.Input);

        explain.ExitCode.Should().Be(0);
        explain.Out.Should().StartWith("== Plan ==\n").And.Contain("\n== SQL (duckdb) ==\nSELECT\n").And.Contain("_2024-01-13.csv.gz");
    }

    [Fact]
    public void Explain_NoFiles_SaysHowToGetSome()
    {
        using var folder = new TemporaryFolder();

        var explain = Cli.Run("explain", "dim_store", "--input", folder.Path);

        explain.ExitCode.Should().Be(3);
        explain.Error.Should().StartWith(
            $"Error: There are no files of any day in '{folder.Path}'. Make a sample with 'etl sample', or give another folder with --input.\n");
    }

    [Fact]
    public void Explain_UnknownTable_NamesAll() => Cli.Run("explain", "dim_stores", "--input", LoadedLake.Input).Error.Should().StartWith(
        "Error: There is no table 'dim_stores' in the star schema. Did you mean 'dim_store'? "
        + "Tables: dim_store, dim_product, dim_calendar, fact_store_product_week.\n");
}
