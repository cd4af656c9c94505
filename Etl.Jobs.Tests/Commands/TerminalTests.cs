using Etl.DataFrames;
using Etl.Jobs.Commands;
using Etl.Jobs.Presentation;
using Spectre.Console;
using Spectre.Console.Testing;

namespace Etl.Jobs.Tests.Commands;

/// <summary>What a person sees on a screen.</summary>
[Collection(CommandTests.Name)]
public sealed class TerminalTests(LoadedLake loaded) : IDisposable
{
    private readonly TestConsole _screen = new TestConsole().Width(80).Interactive();
    private readonly TestConsole _errors = new();

    [Fact]
    public void Run_OnAScreen_ShowsBarsWhileItRuns()
    {
        using var folder = new TemporaryFolder();
        _screen.EmitAnsiSequences();

        Run("run", "--date", LoadedLake.Date, "--input", LoadedLake.Input, "--output", folder.File("lake")).Should().Be(0);

        _screen.Output.Should().Contain("━━━").And.Contain("100%").And.Contain("\u001b[");
    }

    [Fact]
    public void Run_OnAScreen_PutsTablesAndStepsSideBySide()
    {
        using var folder = new TemporaryFolder();

        Run("run", "--date", LoadedLake.Date, "--input", LoadedLake.Input, "--output", folder.File("lake"));

        _screen.Output.Should().MatchRegex(@"Table +Rows +Step +Time").And.MatchRegex(@"dim_store +3 +Check the input +\d");
    }

    [Fact]
    public void Show_NarrowScreen_NamesTheColumnsThatDoNotFit()
    {
        Run("show", "fact_store_product_week", "--limit", "1", "--output", loaded.Lake).Should().Be(0);

        _screen.Lines[0].Should().Be("week_end_dt  store_key  prod_key  yr_wk_num  total_sales_qty  total_sales_amt");
        _screen.Output.Should().Contain("11 columns did not fit: avg_sales_price, ");
        _screen.Lines.Should().OnlyContain(line => line.Length <= 80);
    }

    [Fact]
    public void Show_NarrowScreen_CutsTheLastText()
    {
        _screen.Width(30);

        Run("show", "dim_store", "--columns", "store_key,addr", "--limit", "1", "--output", loaded.Lake);

        _screen.Lines[2].Should().Be("      101  101 Example St...");
    }

    [Fact]
    public void Error_OnAScreen_IsOneBlockOnStderr()
    {
        Run("show", "nothing", "--output", loaded.Lake).Should().Be(2);

        _screen.Output.Should().BeEmpty();
        _errors.Output.Should().StartWith("Error: There is no table 'nothing' in ");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Error_WithAValueFromAFile_CannotWriteToTheScreen(bool verbose)
    {
        var error = new BadInputException("sales.csv.gz", "is not a number", 2, "qty", "\u001b[2J\u001b]52;c;cm0=\u0007\nError: all is well");

        Failure.Of(error, cancelled: false).Write(new Terminal(_screen, _errors, "etl"), verbose);

        _errors.Output.Should().NotContainAny("\u001b", "\u0007", "\nError: all").And.StartWith(@"Error: 'sales.csv.gz', line 2, column 'qty', value '\u001B[2J");
    }

    [Fact]
    public void Error_WithAnExceptionOfOthers_CannotWriteToTheScreen()
    {
        Failure.Of(new IOException("Could not find 'a\u001b[2J\r\nb'"), cancelled: false).Write(new Terminal(_screen, _errors, "etl"), verbose: true);

        _errors.Output.Should().NotContainAny("\u001b", "\r").And.StartWith("Error: Could not find 'a\\x1B[2J\nb'\n");
    }

    public void Dispose()
    {
        _screen.Dispose();
        _errors.Dispose();
    }

    private int Run(params string[] args) => new CommandLineApp(new Terminal(_screen, _errors, "etl")).Run(args, CancellationToken.None);
}
