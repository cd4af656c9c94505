namespace Etl.Jobs.Tests.Commands;

[Collection(CommandTests.Name)]
public sealed class ShowCommandTests(LoadedLake loaded)
{
    [Fact]
    public void Show_SomeColumns_PrintsThemSortedAndCountsTheRows()
    {
        var show = Cli.Run("show", "dim_calendar", "--columns", "cal_dt,week_end_dt,yr_wk_num", "--limit", "2", "--output", loaded.Lake);

        show.ExitCode.Should().Be(0);
        show.Out.Should().Be("""
            cal_dt      week_end_dt  yr_wk_num
            ──────────────────────────────────
            2023-12-17  2023-12-23      202351
            2023-12-18  2023-12-23      202351

            35 rows in dim_calendar; these are the first 2. More with --limit.

            """);
    }

    [Fact]
    public void Show_AllRows_SaysNothingAboutMore() =>
        Cli.Run("show", "DIM_STORE", "--columns", "store_key", "--output", loaded.Lake).Out.Should().EndWith("\n3 rows in dim_store.\n");

    [Fact]
    public void Show_NoRowsAsked_PrintsTheColumnsAlone() =>
        Cli.Run("show", "dim_store", "--columns", "store_key", "--limit", "0", "--output", loaded.Lake)
            .Out.Should().StartWith("store_key\n\n3 rows in dim_store; these are the first 0.");

    [Fact]
    public void Show_Fact_BeginsWithItsKey() =>
        Cli.Run("show", "fact_store_product_week", "--limit", "1", "--output", loaded.Lake)
            .Out.Should().StartWith("week_end_dt  store_key  prod_key  yr_wk_num  total_sales_qty");

    [Fact]
    public void Show_UnknownTable_NamesTheNearestAndAll()
    {
        var show = Cli.Run("show", "fact", "--output", loaded.Lake);

        show.ExitCode.Should().Be(2);
        show.Error.Should().Be(
            $"Error: There is no table 'fact' in '{loaded.Lake}'. Did you mean 'fact_store_product_week'? "
            + "Tables: dim_calendar, dim_product, dim_store, fact_store_product_week, quarantine.\n"
            + "Exit code 2: called wrongly, or a setting is wrong.\n");
    }

    [Fact]
    public void Show_UnknownColumn_NamesTheNearest()
    {
        var show = Cli.Run("show", "dim_store", "--columns", "store_kee", "--output", loaded.Lake);

        show.ExitCode.Should().Be(2);
        show.Error.Should().Contain("'store_kee'").And.Contain("'store_key'");
    }

    [Fact]
    public void Show_UnknownColumnOfTheQuarantine_NamesTheNearest() =>
        Cli.Run("show", "quarantine", "--columns", "reson", "--output", loaded.Lake).Error.Should().StartWith(
            "Error: Column 'reson' not found in the quarantine. Did you mean 'reason'? "
            + "Available: file, line, reason, column, value, table, business_date, record.\n");

    [Fact]
    public void Show_EmptyQuarantine_SaysThatThereAreNoRows() =>
        Cli.Run("show", "quarantine", "--output", loaded.Lake).Out.Should().EndWith("\n0 rows in quarantine.\n");

    [Fact]
    public void Show_NoLake_SaysHowToMakeOne()
    {
        var show = Cli.Run("show", "dim_store", "--output", "/nowhere");

        show.ExitCode.Should().Be(3);
        show.Error.Should().Be(
            "Error: There are no tables in '/nowhere'. Load some with 'etl run', or give another lake with --output.\n"
            + "Exit code 3: the input is not ready.\n");
    }
}
