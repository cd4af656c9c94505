using Etl.Jobs.Presentation;
using Etl.Jobs.Settings;

namespace Etl.Jobs.Tests.Commands;

[Collection(CommandTests.Name)]
public sealed class HelpTests
{
    [Fact]
    public void Help_OfRun_ListsOptionsWithSettingsAndExitCodes() => Cli.Run("run", "--help").Out.Should().Be("""
        Loads the five files of a business date, or of several, into the star schema.

        Usage
          etl run [options]

        Options
          --date DATE             The business date, such as 2025-11-29. It names the files.
                                  Default: none · date · ETL_DATE
          --input DIR             The folder of the raw files, <table>_<date>.csv.gz, or s3://bucket/folder.
                                  Default: sample-data · input · ETL_INPUT
          --output LAKE           The folder of the lake.
                                  Default: lake · output · ETL_OUTPUT
          --mode MODE             What the files of a date hold: snapshot (the whole history so far) or increment (what is new or changed; only the weeks that it touches are computed anew).
                                  Default: snapshot · mode · ETL_MODE
          --history TYPE          none, or type2: keeps former attributes of stores and products in dim_store_history and dim_product_history.
                                  Default: none · history · ETL_HISTORY
          --reject-limit PERCENT  The share of a file's rows that may be set aside before the run is refused.
                                  Default: 50% · reject_limit · ETL_REJECT_LIMIT
          --engine NAME           The engine that computes: duckdb or spark.
                                  Default: duckdb; spark under spark-submit · engine · ETL_ENGINE
          --threads N             How many threads the engine may use.
                                  Default: one per core · threads · ETL_THREADS
          --memory-limit SIZE     How much memory the engine may use before it spills to disk.
                                  Default: 1600MB · memory_limit · ETL_MEMORY_LIMIT
          --temp-dir DIR          The folder where the engine spills when memory is short.
                                  Default: the system's · temp_dir · ETL_TEMP_DIR
          --master URL            Where Spark runs when etl starts it, such as local[4] or spark://host:7077.
                                  Default: local[*] · master · ETL_MASTER
          --conf KEY=VALUE        Settings of Spark with ';' between them, such as spark.driver.memory=4g;spark.executor.cores=2.
                                  Default: none · conf · ETL_CONF
          --from DATE             The first business date of several, in place of --date. Dates that are published already are left out.
          --to DATE               The last business date of several.
          --json                  Prints the report of the run as one JSON document; the log goes to stderr.
          --config FILE           The settings file. Default: etl.json in the current folder, if there is one.
          --verbose               Prints the stack of an error.
          --help                  Prints this help.

        Where settings come from
          The command line, else the environment (ETL_OUTPUT), else the settings file etl.json (output), else the default. A settings file is JSON: { "output": "/data/lake", "reject_limit": "5%" }.

        Exit codes
          0    done
          1    failed
          2    called wrongly, or a setting is wrong
          3    the input is not ready: a file is missing, not whole, or has a wrong header
          4    the data is rejected: a file's rows are wrong, or too many of them
          5    another run works on the same lake
          130  cancelled

        Examples
          etl run --date 2025-11-29
          etl run --date 2025-11-29 --input raw --output /data/lake --reject-limit 5%
          etl run --mode increment --from 2025-11-01 --to 2025-11-29 --history type2

        """);

    [Fact]
    public void Help_OfEtl_ListsEverySettingAndExitCode()
    {
        var help = Cli.Run("--help");

        help.ExitCode.Should().Be(0);
        help.Out.Should().ContainAll(SettingCatalog.All.Select(setting => setting.Variable));
        help.Out.Should().ContainAll(SettingCatalog.All.Select(setting => $"Default: {setting.DefaultText} · {setting.Name} "));
        help.Out.Should().ContainAll(ExitCodes.All.Select(entry => entry.Meaning));
        help.Out.Should().ContainAll("run ", "check ", "sample ", "show ", "explain ", "doctor ");
    }

    [Theory]
    [InlineData("check")]
    [InlineData("sample")]
    [InlineData("show")]
    [InlineData("explain")]
    [InlineData("runs")]
    [InlineData("recover")]
    [InlineData("gc")]
    [InlineData("doctor")]
    public void Help_OfACommand_HasUsageOptionsExitCodesAndExamples(string command) => Cli.Run(command, "--help").Out
        .Should().ContainAll($"\nUsage\n  etl {command} ", "\nOptions\n", "\nExit codes\n", $"\nExamples\n  etl {command}");

    [Fact]
    public void Help_Examples_AreValidCalls()
    {
        var examples = new[] { "run", "sample", "show", "explain", "runs", "recover", "gc", "doctor" }
            .SelectMany(command => Cli.Run(command, "--help").Out.Split("\nExamples\n")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Select(example => example.Trim().Split(' ')[1..])
            .ToList();

        examples.Should().HaveCountGreaterThan(8);
        // With --help behind it, a call is read but not run; a wrong one is told by its unknown words.
        examples.Should().OnlyContain(example => Cli.Run(example.Append("--unknown").ToArray()).Error.Contains("'--unknown'"));
    }

    [Fact]
    public void Version_IsPrinted() => Cli.Run("--version").Out.Should().MatchRegex(@"^etl \d+\.\d+\.\d+\n$");
}
