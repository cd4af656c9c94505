using System.Text.Json;
using Etl.Jobs.Retail.Publishing;
using Etl.Lake;

namespace Etl.Jobs.Tests.Retail;

/// <summary>Faults of every kind at once: each row is set aside once, with the line it stands on, and the rest of the day is loaded.</summary>
public sealed class MixedFaultsTests : IDisposable
{
    private readonly JobFixture _job = new();
    private readonly DayFolder _day = new();

    [Fact]
    public void Run_FaultsOfEveryKind_SetsEachRowAsideOnceAndLoadsTheRest()
    {
        _day.Change("sales", lines =>
        [
            .. lines,
            lines[1],
            "9901,1,101,2024-01-05,10:00:00,five,2.50,12.50,0.00,8.00,4.50,0.00",
            "9902,1,999,2024-01-05,10:00:00,1,2.50,2.50,0.00,1.60,0.90,0.00",
            "9902,1,999,2024-01-05,10:00:00,1,2.50,2.50,0.00,1.60,0.90,0.00",
            "9903,1,101,2099-01-05,10:00:00,1,2.50,2.50,0.00,1.60,0.90,0.00",
            "9904,77,101,2024-01-05,25:00:00,1,2.50,2.50,0.00,1.60,0.90,0.00",
            "9905,77,101,2024-01-05,10:00:00,1,2.50,2.50,0.00,1.60,0.90,0.00",
        ]);
        _day.Change("inventory", lines => [.. lines, lines[1], "2024-01-05,101,1,5,0,2,0,0,", "2024-01-05,998,1,5,0,0,0,0,"]);

        var report = _job.Run(_day.Path, DayFolder.Date);

        _job.FactLines().Should().Equal(FactFile.Read(Path.Combine(Repository.RetailData, "expected", "small", "expected_fact.csv")));
        report.Inputs.Single(input => input.Table == "sales").Should().Match<Etl.Jobs.Retail.Run.InputReport>(
            sales => sales.Read == 45 && sales.Loaded == 38 && sales.Rejected == 7);
        Places("sales").Should().BeEquivalentTo(
        [
            (40L, null), (41L, "sales_qty"), (42L, "store_key"), (43L, null), (44L, "trans_dt"), (45L, "trans_time"), (46L, (string?)"prod_key"),
        ]);
        Places("inventory").Should().BeEquivalentTo([(163L, null), (164L, "out_of_stock_flg"), (165L, (string?)"store_key")]);
    }

    [Fact]
    public void Run_TheSameDateAgainWithoutTheFaults_RemovesTheQuarantine()
    {
        _day.Change("sales", lines => [.. lines, "9901,1,101,2024-01-05,10:00:00,five,2.50,12.50,0.00,8.00,4.50,0.00"]);
        _job.Run(_day.Path, DayFolder.Date);
        var quarantine = Path.Combine(_job.Lake, "quarantine", "business_date=2024-01-13");
        Directory.Exists(quarantine).Should().BeTrue();

        _job.Run(Path.Combine(Repository.RetailData, "small"), DayFolder.Date);

        Directory.Exists(quarantine).Should().BeFalse();
    }

    [Fact]
    public void Run_MoreRejectedThanTheLimit_RefusesAndSaysWhich()
    {
        _day.Change("sales", lines => [.. lines, "9901,1,101,2024-01-05,10:00:00,five,2.50,12.50,0.00,8.00,4.50,0.00"]);

        var run = () => _job.Run(_day.Path, DayFolder.Date, rejectLimit: 0.01);

        run.Should().Throw<DataRejectedException>().WithMessage(
            "'sales_2024-01-13.csv.gz': 1 of 39 rows cannot be loaded, more than the limit of 1 %. "
            + "The first one is line 40, column 'sales_qty', value 'five': is not a decimal number. Correct the file, or raise --reject-limit.");
        Directory.Exists(Path.Combine(_job.Lake, "mart")).Should().BeFalse();
    }

    [Fact]
    public void Run_LakeInUse_ChangesNothing()
    {
        using var other = OutputLock.Take(LakeLocation.Open(_job.Lake), "another");

        var run = () => _job.Run(_day.Path, DayFolder.Date);

        run.Should().Throw<OutputLockedException>().WithMessage($"Another run works on '{_job.Lake}': run another of *, since * UTC. Nothing was changed: try again when it has ended.");
    }

    [Fact]
    public void Run_Twice_GivesTheSameTablesAndLeavesNoStaging()
    {
        Directory.CreateDirectory(Path.Combine(_job.Lake, "_staging", "of-a-killed-run"));
        _job.Run(_day.Path, DayFolder.Date);
        var first = _job.FactLines();

        _job.Run(_day.Path, DayFolder.Date);

        _job.FactLines().Should().Equal(first);
        Directory.EnumerateFileSystemEntries(_job.Lake).Select(path => Path.GetFileName(path)).Should().BeEquivalentTo("mart", "_runs", "_lock");
    }

    [Fact]
    public void Run_FailureBetweenTwoTables_IsPublishedByTheNextOne()
    {
        var obstacle = Path.Combine(_job.Lake, "mart", "fact_store_product_week");
        Directory.CreateDirectory(Path.GetDirectoryName(obstacle)!);
        File.WriteAllText(obstacle, "in the way");
        FluentActions.Invoking(() => _job.Run(_day.Path, DayFolder.Date)).Should().Throw<LakeException>().WithMessage(
            "* The run had begun to publish, so some tables are new and some are old. Call 'etl recover' when the cause is mended, or run again: either puts the rest in place.");
        File.Exists(Path.Combine(_job.Lake, "_journal.json")).Should().BeTrue();
        File.Delete(obstacle);

        var recovered = Recovery.Run(LakeLocation.Open(_job.Lake));

        recovered.PublishedRun.Should().NotBeNull();
        _job.FactLines().Should().Equal(FactFile.Read(Path.Combine(Repository.RetailData, "expected", "small", "expected_fact.csv")));
        Directory.EnumerateFileSystemEntries(_job.Lake).Select(path => Path.GetFileName(path)).Should().BeEquivalentTo("mart", "_runs", "_lock");
    }

    public void Dispose()
    {
        _job.Dispose();
        _day.Dispose();
    }

    private IEnumerable<(long Line, string? Column)> Places(string table) =>
        File.ReadLines(Path.Combine(_job.Lake, "quarantine", "business_date=2024-01-13", $"{table}.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(row => (row.GetProperty("line").GetInt64(), row.GetProperty("column").GetString()));
}
