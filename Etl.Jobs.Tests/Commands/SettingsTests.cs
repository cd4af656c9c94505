using Etl.Jobs.Settings;

namespace Etl.Jobs.Tests.Commands;

[Collection(CommandTests.Name)]
public sealed class SettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Values_NothingSet_AreTheDefaults()
    {
        var values = Load(null);

        values[SettingCatalog.Output].Should().Be("lake");
        values[SettingCatalog.Threads].Should().BeNull();
        values.Origin(SettingCatalog.Output).Should().Be("the default");
    }

    [Fact]
    public void Values_FileBeforeDefault()
    {
        var values = Load("""{ "output": "from-file", "threads": 2 }""");

        values[SettingCatalog.Output].Should().Be("from-file");
        values.Threads().Should().Be(2);
        values.Origin(SettingCatalog.Threads).Should().EndWith("etl-test.json").And.StartWith("'threads' in ");
    }

    [Fact]
    public void Values_EnvironmentBeforeFile()
    {
        using var variable = new EnvironmentVariable("ETL_REJECT_LIMIT", "7%");

        var values = Load("""{ "reject_limit": "9%" }""");

        values.RejectLimit().Should().Be(0.07);
        values.Origin(SettingCatalog.RejectLimit).Should().Be("ETL_REJECT_LIMIT");
    }

    [Fact]
    public void Values_CommandLineBeforeEnvironment()
    {
        using var variable = new EnvironmentVariable("ETL_OUTPUT", "from-environment");

        var values = Load(null, (SettingCatalog.Output, "from-command-line"));

        values[SettingCatalog.Output].Should().Be("from-command-line");
        values.Origin(SettingCatalog.Output).Should().Be("--output");
        values.WithoutCommandLine(SettingCatalog.Output).Should().Be("from-environment");
    }

    [Fact]
    public void Values_EmptyVariable_CountsAsNotSet()
    {
        using var variable = new EnvironmentVariable("ETL_OUTPUT", "");

        Load("""{ "output": "from-file" }""")[SettingCatalog.Output].Should().Be("from-file");
    }

    [Fact]
    public void WrongValue_NamesWhereItWasSet()
    {
        using var variable = new EnvironmentVariable("ETL_THREADS", "many");

        Cli.Run("doctor").Error.Should().StartWith("Error: ETL_THREADS is 'many'. Give a number from 1 to 1024.\n");
    }

    [Theory]
    [InlineData("""{ "treads": 3 }""", "Setting 'treads' in '{0}' is unknown. Did you mean 'threads'? Settings: date, input, output, mode, history, reject_limit, engine, threads, memory_limit, temp_dir, master, conf.")]
    [InlineData("""{ "output": ["a"] }""", "Setting 'output' in '{0}' is not one value. Give it a text or a number.")]
    public void File_WrongContent_IsRefused(string json, string message)
    {
        var load = () => Load(json);

        load.Should().Throw<UsageException>().WithMessage(string.Format(System.Globalization.CultureInfo.InvariantCulture, message, SettingsPath));
    }

    [Fact]
    public void File_NotJson_IsRefused()
    {
        var load = () => Load("""{ "threads": 3, """);

        load.Should().Throw<UsageException>().WithMessage($"Settings file '{SettingsPath}' is not JSON: *");
    }

    [Fact]
    public void Settings_ReachTheEngine()
    {
        var values = Load(null, (SettingCatalog.Threads, "1"), (SettingCatalog.TempDir, _folder.File("spill")));

        using var spark = EngineSession.Start(values);

        spark.Conf().Get("etl.engine").Should().Be("duckdb");
        spark.Conf().Get("etl.duckdb.threads").Should().Be("1");
        spark.Conf().Get("etl.duckdb.memory_limit").Should().Be("1600MB");
        spark.Conf().Get("etl.duckdb.temp_directory").Should().StartWith(_folder.File("spill"));
    }

    public void Dispose() => _folder.Dispose();

    private string SettingsPath => _folder.File("etl-test.json");

    private SettingValues Load(string? json, params (Setting Setting, string Value)[] commandLine)
    {
        if (json is not null)
        {
            File.WriteAllText(SettingsPath, json);
        }

        return SettingValues.Load(json is null ? null : SettingsPath, commandLine.ToDictionary(pair => pair.Setting, pair => pair.Value));
    }
}
