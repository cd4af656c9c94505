using Etl.Lake.Readiness;

namespace Etl.Jobs.Tests.Readiness;

public sealed class ReadinessRuleTests
{
    private static readonly DateOnly Date = new(2024, 1, 13);
    private static readonly string[] Tables = ["store", "product", "calendar", "sales", "inventory"];

    [Fact]
    public void Judge_AllFiles_IsReady() => Judge(Day()).Should().BeEquivalentTo(new DayReadiness(Date, DayState.Ready, [], []));

    [Fact]
    public void Judge_FilesOfOtherDatesAndOtherFiles_DoNotCount() =>
        Judge([.. Day(), File("sales_2024-01-12.csv.gz", 0), File("customers_2024-01-13.csv.gz", 0), File("sales_2024-01-13.csv.gz.tmp", 0), File("sample.json", 1)])
            .State.Should().Be(DayState.Ready);

    [Fact]
    public void Judge_FileOfAnotherDateOnly_IsMissing() =>
        Judge([.. Without("sales"), File("sales_2024-01-12.csv.gz")]).Missing.Should().Equal("sales_2024-01-13.csv.gz");

    [Theory]
    [InlineData(false, DayState.Waiting)]
    [InlineData(true, DayState.Incomplete)]
    public void Judge_MissingFiles_NamesThemInTheOrderOfTheTables(bool isFinal, DayState state) =>
        Judge([File("product_2024-01-13.csv.gz"), File("calendar_2024-01-13.csv.gz"), File("sales_2024-01-13.csv.gz")], isFinal: isFinal)
            .Should().BeEquivalentTo(new DayReadiness(Date, state, ["store_2024-01-13.csv.gz", "inventory_2024-01-13.csv.gz"], []));

    [Theory]
    [InlineData(false, DayState.Waiting)]
    [InlineData(true, DayState.Incomplete)]
    public void Judge_EmptyFile_IsAProblem(bool isFinal, DayState state) =>
        Judge([.. Without("sales"), File("sales_2024-01-13.csv.gz", 0)], isFinal: isFinal)
            .Should().BeEquivalentTo(new DayReadiness(Date, state, [], ["'sales_2024-01-13.csv.gz' has 0 bytes. Deliver it again."]));

    [Fact]
    public void Judge_FileInOtherCase_IsMissingAndNamed() =>
        Judge([.. Without("sales"), File("Sales_2024-01-13.CSV.GZ")]).Should().BeEquivalentTo(new DayReadiness(
            Date,
            DayState.Waiting,
            ["sales_2024-01-13.csv.gz"],
            ["'Sales_2024-01-13.CSV.GZ' differs from 'sales_2024-01-13.csv.gz' only in case. Rename it."]));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Judge_Published_WinsOverAnything(bool isFinal) =>
        Judge([], DayManifest.Parse("?"), isFinal, isPublished: true).Should().BeEquivalentTo(new DayReadiness(Date, DayState.Published, [], []));

    [Fact]
    public void Judge_ManifestThatAgrees_IsReady() => Judge(Day(), Manifest(Entries())).State.Should().Be(DayState.Ready);

    [Fact]
    public void Judge_ManifestWithoutSizes_IsReady() => Judge(Day(), Manifest(Entries(bytes: null))).State.Should().Be(DayState.Ready);

    [Fact]
    public void Judge_ManifestOfUnusableText_IsNotReady() =>
        Judge(Day(), DayManifest.Parse("{")).Should().BeEquivalentTo(
            new { State = DayState.Waiting, Problems = new[] { "The manifest is not JSON: line 1, byte 2 is wrong. Write it again." } });

    public static TheoryData<string, string> Disagreements => new()
    {
        { """{"name":"sales_2024-01-13.csv.gz","rows":3,"bytes":99}""", "'sales_2024-01-13.csv.gz' has 10 bytes where the manifest says 99. Wait for the rest of it, or deliver it again." },
        { """{"name":"raw/sales_2024-01-13.csv.gz","rows":3}""", "The manifest lists 'raw/sales_2024-01-13.csv.gz', which is a path. List names without folders." },
        { """{"name":"..\\sales_2024-01-13.csv.gz","rows":3}""", @"The manifest lists '..\sales_2024-01-13.csv.gz', which is a path. List names without folders." },
        { """{"name":"sales_2024-01-12.csv.gz","rows":3}""", "The manifest lists 'sales_2024-01-12.csv.gz', which is no file of 2024-01-13. List the files of the date only." },
        { """{"name":"customers_2024-01-13.csv.gz","rows":3}""", "The manifest lists 'customers_2024-01-13.csv.gz', which is no file of 2024-01-13. List the files of the date only." },
        { """{"name":"a\u0007b","rows":3}""", "The manifest lists 'a?b', which is no file of 2024-01-13. List the files of the date only." },
        { """{"name":"store_2024-01-13.csv.gz","rows":3}""", "The manifest lists 'store_2024-01-13.csv.gz' more than once. List each file once." },
    };

    [Theory]
    [MemberData(nameof(Disagreements))]
    public void Judge_ManifestThatDisagrees_SaysWhat(string entry, string problem)
    {
        var found = Judge(Day(), Manifest([.. Entries().Where(other => !other.Contains("sales", StringComparison.Ordinal)), entry]));

        found.State.Should().Be(DayState.Waiting);
        found.Problems[0].Should().Be(problem);
    }

    [Fact]
    public void Judge_ManifestWithoutAFile_SaysWhich() => Judge(Day(), Manifest(Entries()[1..])).Problems
        .Should().Equal("The manifest does not list 'store_2024-01-13.csv.gz'. List all 5 files of the date.");

    [Fact]
    public void Judge_ManifestOfAnotherDate_SaysWhich() => Judge(Day(), Manifest(Entries(), "2024-01-12")).Problems
        .Should().Equal("The manifest of 2024-01-13 says that it is of 2024-01-12. Write the one of the date.");

    private static DayReadiness Judge(IReadOnlyCollection<ReceivedFile> files, DayManifest? manifest = null, bool isFinal = false, bool isPublished = false) =>
        ReadinessRule.Judge(Date, Tables, files, manifest, isFinal, isPublished);

    private static ReceivedFile[] Day() => [.. Tables.Select(table => File($"{table}_2024-01-13.csv.gz"))];

    private static IEnumerable<ReceivedFile> Without(string table) => Day().Where(file => !file.Name.StartsWith(table, StringComparison.Ordinal));

    private static ReceivedFile File(string name, long size = 10) => new(name, size, "etag");

    private static string[] Entries(int? bytes = 10) =>
        [.. Tables.Select(table => $$"""{"name":"{{table}}_2024-01-13.csv.gz","rows":3{{(bytes is null ? "" : $",\"bytes\":{bytes}")}}}""")];

    private static DayManifest Manifest(IReadOnlyList<string> entries, string date = "2024-01-13") =>
        DayManifest.Parse($$"""{"date":"{{date}}","files":[{{string.Join(",", entries)}}]}""");
}
