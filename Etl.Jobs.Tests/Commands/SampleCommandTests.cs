namespace Etl.Jobs.Tests.Commands;

[Collection(CommandTests.Name)]
public sealed class SampleCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Sample_Tiny_CanBeRun()
    {
        var folder = _folder.File("raw");

        var sample = Cli.Run("sample", "--size", "tiny", "--output", folder);

        sample.ExitCode.Should().Be(0);
        sample.Out.Should().EndWith($"\nFiles: {folder}\n\nNext:\n  etl run --date 2025-11-29 --input {folder}\n");
        Cli.Run("run", "--date", "2025-11-29", "--input", folder, "--output", _folder.File("lake")).ExitCode.Should().Be(0);
    }

    [Fact]
    public void Sample_WithJson_PrintsTheFilesAlone()
    {
        var sample = Cli.Run(
            "sample", "--date", "2024-03-02", "--sales", "500", "--stores", "2", "--products", "10", "--weeks", "2", "--seed", "7",
            "--output", _folder.Path, "--json");

        sample.Json.GetProperty("date").GetString().Should().Be("2024-03-02");
        sample.Json.GetProperty("files").EnumerateArray().Select(file => Path.GetFileName(file.GetProperty("path").GetString()))
            .Should().Equal(
                "store_2024-03-02.csv.gz", "product_2024-03-02.csv.gz", "calendar_2024-03-02.csv.gz", "sales_2024-03-02.csv.gz",
                "inventory_2024-03-02.csv.gz");
        sample.Error.Should().StartWith("Make the sample ...\n");
    }

    [Theory]
    [InlineData("--sales is '-5'. Give a whole number from 0 to 1000000000.", "--sales", "-5")]
    [InlineData("--stores is '0'. Give a whole number from 1 to 10000.", "--stores", "0")]
    [InlineData("--weeks is '1.5'. Give a whole number from 1 to 520.", "--weeks", "1.5")]
    [InlineData("--size is 'huge'. Give tiny, small, medium or large.", "--size", "huge")]
    [InlineData("--date is '29.11.2025'. Give a date of the calendar, such as 2025-11-29.", "--date", "29.11.2025")]
    public void Sample_WrongOption_SaysWhatToGive(string message, params string[] args)
    {
        var sample = Cli.Run(["sample", "--output", _folder.Path, .. args]);

        sample.ExitCode.Should().Be(2);
        sample.Error.Should().Be($"Error: {message}\n'etl sample --help' lists what there is.\nExit code 2: called wrongly, or a setting is wrong.\n");
    }

    [Fact]
    public void Sample_DateNobodyHas_IsRefused() => Cli.Run("sample", "--date", "3000-01-01", "--output", _folder.Path)
        .Error.Should().StartWith("Error: Sample option 'Date' is 3000-01-01. Give a date from 1900-01-01 to 2999-12-31.\n");

    public void Dispose() => _folder.Dispose();
}
