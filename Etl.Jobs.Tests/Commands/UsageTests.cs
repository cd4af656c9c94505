namespace Etl.Jobs.Tests.Commands;

[Collection(CommandTests.Name)]
public sealed class UsageTests
{
    [Theory]
    [InlineData("Unrecognized command or argument 'rnu'. Did you mean 'run' or 'runs'?\n'etl --help' lists what there is.", "rnu")]
    [InlineData("Unrecognized command or argument '--dat'. Did you mean '--date'?\n'etl run --help' lists what there is.", "run", "--dat")]
    [InlineData("Required argument missing for option: '--date'.\n'etl run --help' lists what there is.", "run", "--date")]
    [InlineData("Required argument missing for command: 'show'.\n'etl show --help' lists what there is.", "show")]
    [InlineData("--input is empty. Give a value, or leave the option out.\n'etl run --help' lists what there is.", "run", "--input", "")]
    [InlineData("There is no business date. Give one with --date 2025-11-29, or set ETL_DATE.", "run")]
    [InlineData("--date is '2025-02-29'. Give a date of the calendar, such as 2025-11-29.", "run", "--date", "2025-02-29")]
    [InlineData("--reject-limit is '-1%'. Give a percentage from 0% to 100%.", "run", "--date", "2025-11-29", "--reject-limit", "-1%")]
    [InlineData("--reject-limit is '0.5'. Give a percentage from 0% to 100%.", "run", "--date", "2025-11-29", "--reject-limit", "0.5")]
    [InlineData("--threads is '0'. Give a number from 1 to 1024.", "explain", "dim_store", "--threads", "0")]
    [InlineData("--memory-limit is '2'. Give a size with its unit, such as 1200MB or 2GB.", "doctor", "--memory-limit", "2")]
    [InlineData("--engine is 'sparc'. There are two engines: duckdb and spark.", "doctor", "--engine", "sparc")]
    [InlineData("Settings file 'no.json' does not exist. Give another with --config, or leave the option out.", "run", "--config", "no.json")]
    public void WrongCall_SaysWhatAndWhatToDo(string message, params string[] args)
    {
        var input = args is ["explain", ..] ? new[] { "--input", LoadedLake.Input } : [];

        var result = Cli.Run([.. args, .. input]);

        result.ExitCode.Should().Be(2);
        result.Out.Should().BeEmpty();
        result.Error.Should().Be($"Error: {message}\nExit code 2: called wrongly, or a setting is wrong.\n");
    }

    [Fact]
    public void WrongCallWithJson_PrintsTheErrorAlone()
    {
        var result = Cli.Run("run", "--json", "--dat", "x");

        result.Error.Should().BeEmpty();
        result.Json.GetProperty("error").GetProperty("exitCode").GetInt32().Should().Be(2);
        result.Json.GetProperty("error").GetProperty("message").GetString().Should().StartWith("Unrecognized command or argument '--dat'.");
    }
}
