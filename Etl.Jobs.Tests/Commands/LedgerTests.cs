using System.Text.Json;
using Etl.Chaos.Deliveries;
using Etl.Jobs.Retail.Publishing;
using Etl.Lake;

namespace Etl.Jobs.Tests.Commands;

/// <summary>What runs leave about themselves, several dates in a row, and putting a lake in order.</summary>
[Collection(CommandTests.Name)]
public sealed class LedgerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Lake => _folder.File("lake");

    [Fact]
    public void Runs_AFailedAndAPublishedOne_AreListedTheLatestFirst()
    {
        Cli.Run("run", "--date", LoadedLake.Date, "--input", LoadedLake.Faulty("75_latin1"), "--output", Lake).ExitCode.Should().Be(4);
        Cli.Run("run", "--date", LoadedLake.Date, "--input", LoadedLake.Input, "--output", Lake).ExitCode.Should().Be(0);

        var runs = Cli.Run("runs", "--output", Lake, "--json").Json.EnumerateArray().ToList();

        runs.Select(run => run.GetProperty("status").GetString()).Should().Equal("published", "failed");
        runs[1].GetProperty("error").GetString().Should().StartWith("'store_2024-01-13.csv.gz', line 3: byte 0xE9 is not UTF-8");
        runs[0].GetProperty("mode").GetString().Should().Be("snapshot");
        runs[0].GetProperty("codeVersion").GetString().Should().MatchRegex(@"^\d+\.\d+\.\d+");
        runs[0].GetProperty("inputs").EnumerateArray().Should().OnlyContain(input => input.GetProperty("eTag").GetString()!.Length > 5);
        Cli.Run("runs", "--output", Lake, "--limit", "1").Out.Should().MatchRegex(@"^Run .*\n─+\n[0-9a-f-]{36}  2024-01-13  snapshot  published  ")
            .And.NotContain("failed");
        Cli.Run("runs", "--output", Lake).Out.Should().Contain(" failed: 'store_2024-01-13.csv.gz', line 3");
    }

    [Fact]
    public void Run_Published_LeavesMarkAndLineage()
    {
        var report = Cli.Run("run", "--date", LoadedLake.Date, "--input", LoadedLake.Input, "--output", Lake, "--json").Json;
        var id = report.GetProperty("runId").GetString()!;

        using var mark = JsonDocument.Parse(File.ReadAllText(Path.Combine(Lake, "_runs", "dates", "2024-01-13.json")));
        mark.RootElement.GetProperty("runId").GetString().Should().Be(id);
        mark.RootElement.GetProperty("inputs").GetArrayLength().Should().Be(5);
        using var lineage = JsonDocument.Parse(File.ReadAllText(Path.Combine(Lake, "_runs", id, "openlineage.json")));
        lineage.RootElement.GetProperty("eventType").GetString().Should().Be("COMPLETE");
        lineage.RootElement.GetProperty("run").GetProperty("runId").GetGuid().Should().Be(Guid.Parse(id));
        lineage.RootElement.GetProperty("outputs").EnumerateArray().Select(output => output.GetProperty("name").GetString())
            .Should().Equal("dim_store", "dim_product", "dim_calendar", "fact_store_product_week");
        lineage.RootElement.GetProperty("inputs")[3].GetProperty("inputFacets").GetProperty("inputStatistics").GetProperty("rowCount").GetInt64().Should().Be(38);
    }

    [Fact]
    public void Runs_EmptyLake_SaysSo() => Cli.Run("runs", "--output", Lake).Out.Should().Be($"There are no runs in '{Lake}'.\n");

    /// <summary>Such as one of an earlier version of the program, or one that somebody wrote by hand.</summary>
    [Theory]
    [InlineData("{{{")]
    [InlineData("null")]
    [InlineData("""{"runId":"r","date":"2024-01-13","inputs":null}""")]
    public void Runs_ReportThatIsNone_IsLeftOut(string report)
    {
        Directory.CreateDirectory(Path.Combine(Lake, "_runs", "r"));
        File.WriteAllText(Path.Combine(Lake, "_runs", "r", "report.json"), report);

        Cli.Run("runs", "--output", Lake).Out.Should().Be($"There are no runs in '{Lake}'.\n");
    }

    [Fact]
    public void Backfill_DateThatIsNotReady_StopsThereAndGoesOnLater()
    {
        var raw = _folder.File("raw");
        foreach (var delivery in new World(seed: 1, new DateOnly(2024, 1, 8), days: 3).Deliveries)
        {
            delivery.Write(raw);
        }

        var (late, aside) = (Path.Combine(raw, "sales_2024-01-09.csv.gz"), _folder.File("aside"));
        File.Move(late, aside);
        string[] call = ["run", "--mode", "increment", "--from", "2024-01-08", "--to", "2024-01-10", "--input", raw, "--output", Lake];

        var first = Cli.Run(call);
        File.Move(aside, late);
        var second = Cli.Run(call);
        var third = Cli.Run(call);

        first.ExitCode.Should().Be(3);
        first.Out.Should().StartWith("3 dates, 0 of them published already.\n").And.Contain("2024-01-08 is loaded: ").And.NotContain("2024-01-10");
        first.Error.Should().Contain("'sales_2024-01-09.csv.gz' is missing.");
        second.ExitCode.Should().Be(0, second.Error);
        second.Out.Should().StartWith("3 dates, 1 of them published already.\n").And.Contain("2024-01-09 is loaded: ").And.Contain("2024-01-10 is loaded: ");
        third.Out.Should().Be("3 dates, 3 of them published already.\n");
    }

    [Theory]
    [InlineData("--from and --to go together: give both, or --date for one business date.", "--from", "2024-01-08")]
    [InlineData("--from is '2024-01-09', after --to, which is '2024-01-08'. Exchange them.", "--from", "2024-01-09", "--to", "2024-01-08")]
    [InlineData("--mode is 'delta'. There are two modes: snapshot and increment.", "--date", "2024-01-08", "--mode", "delta")]
    [InlineData("--history is 'scd2'. Give none or type2.", "--date", "2024-01-08", "--history", "scd2")]
    public void Run_CalledWrongly_SaysHow(string message, params string[] options)
    {
        var run = Cli.Run(["run", .. options]);

        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith($"Error: {message}\n");
    }

    [Fact]
    public void Recover_RunThatWasKilledWhilePublishing_PutsItsTablesInPlace()
    {
        Directory.CreateDirectory(Path.Combine(Lake, "_staging", "run-2"));
        Directory.CreateDirectory(Path.Combine(Lake, "_staging", "run-1"));
        File.WriteAllText(Path.Combine(Lake, "_staging", "run-1", "mark"), "done");
        File.WriteAllText(Path.Combine(Lake, LakeFolders.Journal), """
            {"runId":"run-1","stage":"_staging/run-1","moves":[],"deletes":[],"last":{"from":"_staging/run-1/mark","to":"_runs/dates/2024-01-13.json","bytes":4}}
            """);

        Cli.Run("recover", "--output", Lake).Out.Should().Be(
            "Run run-1 had begun to publish: its tables are now all in place.\nRun run-2 had not begun to publish: what it left is removed.\n");
        Cli.Run("recover", "--output", Lake).Out.Should().Be($"There was nothing to repair in '{Lake}'.\n");
        File.ReadAllText(Path.Combine(Lake, "_runs", "dates", "2024-01-13.json")).Should().Be("done");
    }

    [Fact]
    public void Gc_OldAndNewLeftovers_RemovesTheOldOnes()
    {
        Directory.CreateDirectory(Path.Combine(Lake, "_staging", "run-1"));
        File.WriteAllText(Path.Combine(Lake, $".old.{Guid.CreateVersion7()}.partial"), "");
        File.SetLastWriteTimeUtc(Directory.GetFiles(Lake, ".old*").Single(), new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.WriteAllText(Path.Combine(Lake, $".new.{Guid.CreateVersion7()}.partial"), "");

        Cli.Run("gc", "--output", Lake).Out.Should().Be($"Removed 1 stage and 1 unfinished file from '{Lake}'.\n");
        Directory.EnumerateFileSystemEntries(Lake).Select(path => Path.GetFileName(path)).Should().HaveCount(2).And.Contain("_lock");
    }

    [Theory]
    [InlineData("recover")]
    [InlineData("gc")]
    public void Recover_WhileAnotherRuns_IsRefused(string command)
    {
        using var other = OutputLock.Take(LakeLocation.Open(Lake), "another");

        Cli.Run(command, "--output", Lake).ExitCode.Should().Be(5);
    }

    public void Dispose() => _folder.Dispose();
}
