using System.Globalization;
using System.Text.Json;
using Etl.DataFrames;
using Etl.Jobs.Retail;
using static Etl.DataFrames.Functions;

namespace Etl.Jobs.Tests.Retail;

/// <summary>Every folder of faulty input behaves as its fault.json says.</summary>
public sealed class NastyInputTests(SmallLake small) : IClassFixture<SmallLake>, IDisposable
{
    private readonly JobFixture _job = new();

    public static TheoryData<string> Aborted => Cases("abort");

    public static TheoryData<string> Loaded => Cases("accept", "reject");

    [Theory]
    [MemberData(nameof(Aborted))]
    public void Run_FaultThatRefusesTheRun_NamesTheFileAndLeavesTheLakeAlone(string name)
    {
        var fault = NastyCase.Load(name);
        fault.Date.Should().Be(SmallLake.Date, "the tables must be those of the day before the fault");
        small.CopyTo(_job.Lake);
        var before = Snapshot();

        var run = () => _job.Run(fault.Input, fault.Date);

        var error = run.Should().Throw<Exception>().Which;
        error.Should().Match(thrown => thrown is JobException || thrown is BadInputException, "the error must be one that a user can act on");
        error.Message.Should().Contain(ExpectedFile(fault));
        Snapshot().Should().Equal(before);
    }

    [Theory]
    [MemberData(nameof(Loaded))]
    public void Run_FaultThatIsSurvived_GivesExpectedFactAndAccountsForEveryRow(string name)
    {
        var fault = NastyCase.Load(name);

        var report = _job.Run(fault.Input, fault.Date);

        _job.FactLines().Should().Equal(FactFile.Read(Path.Combine(fault.Folder, fault.Fact!)));
        report.Inputs.Where(input => input.Rejected > 0).ToDictionary(input => input.Table, input => input.Rejected)
            .Should().BeEquivalentTo(fault.RejectedRows);
        report.Inputs.Should().OnlyContain(input => input.Read == input.Loaded + input.Rejected + input.Superseded);
        foreach (var check in fault.DimensionChecks ?? [])
        {
            ShouldHold(check);
        }
    }

    [Theory]
    [InlineData("30_bad_number", "sales", "sales_qty")]
    [InlineData("31_bad_date", "sales", "trans_dt")]
    [InlineData("34_null_key_inventory", "inventory", "prod_key")]
    [InlineData("55_unknown_store", "sales", "store_key")]
    [InlineData("57_sale_date_not_in_calendar", "sales", "trans_dt")]
    [InlineData("79_too_few_fields", "sales", null)]
    [InlineData("53_duplicate_sales_row", "sales", null)]
    [InlineData("60_inventory_duplicate_conflicting", "inventory", null)]
    public void Run_RejectedRow_IsInTheQuarantineWithItsPlaceAndReason(string name, string table, string? column)
    {
        var fault = NastyCase.Load(name);

        _job.Run(fault.Input, fault.Date);

        var rows = Quarantine(table);
        rows.Should().HaveCount((int)fault.RejectedRows[table]);
        foreach (var row in rows)
        {
            row.GetProperty("file").GetString().Should().Be($"{table}_2024-01-13.csv.gz");
            row.GetProperty("line").GetInt64().Should().BeGreaterThan(1);
            row.GetProperty("column").GetString().Should().Be(column);
            row.GetProperty("reason").GetString().Should().NotBeNullOrEmpty();
            row.GetProperty("record").GetString().Should().NotBeNullOrEmpty();
        }
    }

    public void Dispose() => _job.Dispose();

    private static TheoryData<string> Cases(params string[] outcomes) =>
        [.. NastyCase.Names.Where(name => outcomes.Contains(NastyCase.Load(name).Outcome))];

    // The file to name is the one that is missing, not the stale one that lies there.
    private static string ExpectedFile(NastyCase fault) => fault.Fault switch
    {
        "02_file_of_other_date" => "sales_2024-01-13.csv.gz",
        _ => fault.File,
    };

    private void ShouldHold(DimensionCheck check)
    {
        var key = check.Table == "store" ? "store_key" : "prod_key";
        var value = _job.Table($"dim_{check.Table}").Filter(Col(key) == check.Key).Collect().Single()[check.Column];
        var expected = check.Value.ValueKind == JsonValueKind.Null ? null : check.Value.GetString()!.Replace("200000 x \"x\"", new string('x', 200_000), StringComparison.Ordinal);
        Convert.ToString(value, CultureInfo.InvariantCulture).Should().Be(expected ?? "");
    }

    private List<JsonElement> Quarantine(string table) =>
        [.. File.ReadLines(Path.Combine(_job.Lake, "quarantine", "business_date=2024-01-13", $"{table}.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)];

    // All but the ledger, which tells of failed runs too.
    private List<string> Snapshot() =>
    [
        .. Directory.EnumerateFileSystemEntries(_job.Lake, "*", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}_runs", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];
}
