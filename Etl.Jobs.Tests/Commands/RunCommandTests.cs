using System.Text.RegularExpressions;
using Etl.Jobs.Retail.Publishing;
using Etl.Lake;

namespace Etl.Jobs.Tests.Commands;

[Collection(CommandTests.Name)]
public sealed partial class RunCommandTests(LoadedLake loaded) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Lake => _folder.File("lake");

    [Fact]
    public void Run_WholeDay_TellsStepsAndSummary()
    {
        loaded.Run.ExitCode.Should().Be(0);
        WithoutTimes(loaded.Run.Out).Should().Be($"""
            Check the input ...
            Check the input: 0.0 s
            Load the dimensions ...
            Load the dimensions: 0.0 s
            Compute the weeks ...
            Compute the weeks: 0.0 s
            Account for every row ...
            Account for every row: 0.0 s
            Write the tables ...
            Write the tables: 0.0 s
            Publish ...
            Publish: 0.0 s

            2024-01-13 is loaded in 0.0 s on DuckDB v1.5.6

            File                         Read  Loaded  Rejected   Size
            ──────────────────────────────────────────────────────────
            store_2024-01-13.csv.gz         3       3         0  338 B
            product_2024-01-13.csv.gz       8       8         0  322 B
            calendar_2024-01-13.csv.gz     35      35         0  333 B
            sales_2024-01-13.csv.gz        38      38         0  642 B
            inventory_2024-01-13.csv.gz   161     161         0  687 B

            Table                    Rows
            ─────────────────────────────
            dim_store                   3
            dim_product                 8
            dim_calendar               35
            fact_store_product_week    26

            Step                    Time
            ────────────────────────────
            Check the input        0.0 s
            Load the dimensions    0.0 s
            Compute the weeks      0.0 s
            Account for every row  0.0 s
            Write the tables       0.0 s
            Publish                0.0 s

            Tables: {loaded.Lake}/mart

            Next:
              etl show fact_store_product_week --output {loaded.Lake}

            """);
    }

    [Fact]
    public void Run_WithJson_PrintsTheReportAloneAndLogsToStderr()
    {
        var run = Cli.Run("run", "--date", LoadedLake.Date, "--input", LoadedLake.Input, "--output", Lake, "--json");

        run.ExitCode.Should().Be(0);
        run.Json.GetProperty("date").GetString().Should().Be(LoadedLake.Date);
        run.Json.GetProperty("inputs").EnumerateArray().Select(input => input.GetProperty("table").GetString())
            .Should().Equal("store", "product", "calendar", "sales", "inventory");
        run.Json.GetProperty("outputs").EnumerateArray().Select(output => output.GetProperty("rows").GetInt64()).Should().Equal(3, 8, 35, 26);
        run.Error.Should().StartWith("Check the input ...\n");
    }

    [Fact]
    public void Run_RejectedRows_AreNamedAndCanBeShown()
    {
        var run = Cli.Run("run", "--date", LoadedLake.Date, "--input", LoadedLake.Faulty("30_bad_number"), "--output", Lake);

        run.ExitCode.Should().Be(0);
        run.Out.Should().Contain($"""
            Rejected rows: {Lake}/quarantine/business_date=2024-01-13
              sales_2024-01-13.csv.gz, line 6, column 'sales_qty', value 'abc' is not a decimal number

            Next:
              etl show fact_store_product_week --output {Lake}
              etl show quarantine --output {Lake}

            """);
        Cli.Run("show", "quarantine", "--output", Lake, "--columns", "business_date,line,column,value").Out.Should().Be("""
            business_date  line  column     value
            ─────────────────────────────────────
            2024-01-13        6  sales_qty  abc

            1 row in quarantine.

            """);
    }

    [Fact]
    public void Run_Warning_IsInTheSummary() =>
        Cli.Run("run", "--date", LoadedLake.Date, "--input", LoadedLake.Faulty("21_extra_column"), "--output", Lake)
            .Out.Should().Contain("\nWarning: 'inventory_2024-01-13.csv.gz' has columns that nothing reads: shelf_qty.\n");

    [Theory]
    [InlineData("01_missing_file", 3, "not ready", "The day 2024-01-13 in '{0}' is not complete:\n  'inventory_2024-01-13.csv.gz' is missing. Wait for it or deliver it.")]
    [InlineData("04_truncated_gzip", 3, "not ready", "'sales_2024-01-13.csv.gz': the gzip data is cut short: the copy is not complete, fetch the file again")]
    [InlineData("23_duplicate_column", 3, "not ready", "'sales_2024-01-13.csv.gz', line 1: column 'sales_amt' is in the header more than once. Ask for the file again")]
    [InlineData("75_latin1", 4, "rejected", "'store_2024-01-13.csv.gz', line 3: byte 0xE9 is not UTF-8; have the file written in UTF-8")]
    [InlineData("51_dimension_duplicate_conflicting", 4, "rejected", "'product_2024-01-13.csv.gz', lines 3 and 10: two different rows for prod_key 2. Keep one and deliver the file again.")]
    public void Run_FaultyInput_SaysWhatAndWhere(string fault, int exitCode, string meaning, string message)
    {
        var input = LoadedLake.Faulty(fault);

        var run = Cli.Run("run", "--date", LoadedLake.Date, "--input", input, "--output", Lake);

        run.ExitCode.Should().Be(exitCode);
        run.Error.Should().StartWith($"Error: {string.Format(System.Globalization.CultureInfo.InvariantCulture, message, input)}\nExit code {exitCode}: the ");
        run.Error.Should().EndWith($"{meaning}.\n");
    }

    [Fact]
    public void Run_FaultyInputWithJson_PrintsTheErrorAlone()
    {
        var run = Cli.Run("run", "--date", LoadedLake.Date, "--input", LoadedLake.Faulty("75_latin1"), "--output", Lake, "--json");

        run.ExitCode.Should().Be(4);
        var error = run.Json.GetProperty("error");
        error.GetProperty("message").GetString().Should().StartWith("'store_2024-01-13.csv.gz', line 3: byte 0xE9");
        error.GetProperty("exitCode").GetInt32().Should().Be(4);
        error.GetProperty("line").GetInt64().Should().Be(3);
    }

    [Fact]
    public void Run_MoreRejectedThanTheLimit_IsRefused()
    {
        var run = Cli.Run(
            "run", "--date", LoadedLake.Date, "--input", LoadedLake.Faulty("30_bad_number"), "--output", Lake, "--reject-limit", "1%");

        run.ExitCode.Should().Be(4);
        run.Error.Should().StartWith("Error: 'sales_2024-01-13.csv.gz': 1 of 38 rows cannot be loaded, more than the limit of 1").And.Contain("Exit code 4: the data is rejected.\n");
        Directory.Exists(Path.Combine(Lake, "mart")).Should().BeFalse();
    }

    [Fact]
    public void Run_WhileAnotherRuns_SaysSo()
    {
        using var other = OutputLock.Take(LakeLocation.Open(Lake), "another");

        var run = Cli.Run("run", "--date", LoadedLake.Date, "--input", LoadedLake.Input, "--output", Lake);

        run.ExitCode.Should().Be(5);
        run.Error.Should().Match(
            $"Error: Another run works on '{Lake}': run another of *, since * UTC. Nothing was changed: try again when it has ended.\nExit code 5: another run works on the same lake.\n");
    }

    [Fact]
    public void Run_Cancelled_SaysSo()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        var run = Cli.Run(source.Token, "run", "--date", LoadedLake.Date, "--input", LoadedLake.Input, "--output", Lake);

        run.ExitCode.Should().Be(130);
        run.Error.Should().Be("Cancelled. The lake is as it was before.\nExit code 130: cancelled.\n");
        Directory.Exists(Path.Combine(Lake, "mart")).Should().BeFalse();
    }

    [Fact]
    public void Run_UnexpectedError_SaysHowToSeeTheStack()
    {
        File.WriteAllText(Lake, "a file where the lake should be");

        var run = Cli.Run("run", "--date", LoadedLake.Date, "--input", LoadedLake.Input, "--output", Lake);
        var verbose = Cli.Run("run", "--date", LoadedLake.Date, "--input", LoadedLake.Input, "--output", Lake, "--verbose");

        run.ExitCode.Should().Be(1);
        run.Error.Should().EndWith("Run again with --verbose for the stack.\nExit code 1: failed.\n").And.NotContain("   at ");
        verbose.Error.Should().Contain("   at Etl.Jobs.").And.NotContain("Run again");
    }

    [Fact]
    public void Run_InALog_WritesNoEscapeCodes() => loaded.Run.Out.Should().NotContain("\u001b").And.NotContain("\r");

    public void Dispose() => _folder.Dispose();

    private static string WithoutTimes(string text) => Time().Replace(text, "0.0 s");

    [GeneratedRegex(@"\d+\.\d s")]
    private static partial Regex Time();
}
