namespace Etl.Jobs.Tests.Commands;

[Collection(CommandTests.Name)]
public sealed class DoctorCommandTests(LoadedLake loaded)
{
    [Fact]
    public void Doctor_AllThere_SaysWhatAndIsReady()
    {
        var doctor = Cli.Run("doctor", "--input", LoadedLake.Input, "--output", loaded.Lake);

        doctor.ExitCode.Should().Be(0);
        doctor.Out.Should()
            .Contain("ok      Engine            DuckDB v1.5.6, ").And.Contain("libduckdb")
            .And.Contain($"ok      Input             {LoadedLake.Input}, files of 1 day, the latest 2024-01-13\n")
            .And.Contain("; dim_calendar, dim_product, dim_store, fact_store_product_week\n")
            .And.Contain($"output {loaded.Lake} (--output)\n")
            .And.EndWith("\nReady.\n");
    }

    [Fact]
    public void Doctor_FolderThatCannotBeWritten_IsMissingWithAdvice()
    {
        var doctor = Cli.Run("doctor", "--output", "/proc/lake");

        doctor.ExitCode.Should().Be(1);
        doctor.Out.Should()
            .Contain("missing Lake              '/proc' cannot be written to: ")
            .And.Contain("\n                          Give another folder with --output.\n")
            .And.EndWith("\nNot ready: 1 thing missing.\n");
    }

    [Fact]
    public void Doctor_TooLittleMemory_IsAWarning() => Cli.Run("doctor", "--memory-limit", "900TB", "--output", loaded.Lake)
        .Out.Should().Contain("warning Memory").And.Contain("Lower --memory-limit");

    [Fact]
    public void Doctor_WithJson_PrintsTheChecksAlone()
    {
        var doctor = Cli.Run("doctor", "--input", "/nowhere", "--output", loaded.Lake, "--json");

        doctor.Json.GetProperty("healthy").GetBoolean().Should().BeTrue();
        var input = doctor.Json.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("name").GetString() == "Input");
        input.GetProperty("state").GetString().Should().Be("warning");
        input.GetProperty("found").GetString().Should().Be("/nowhere does not exist");
        input.GetProperty("advice").GetString().Should().Be("Make a sample with 'etl sample', or give another folder with --input.");
    }
}
