using Etl.DataFrames;
using Xunit.Sdk;

namespace Etl.Testing.Tests;

/// <summary>The tests set an environment variable and stand in one class for that, so that they run one after the other.</summary>
public sealed class SnapshotTests(SparkFixture spark) : IClassFixture<SparkFixture>
{
    private const string Table =
        """
        store string not null, `total (CAD)` decimal(10,2), rate double
        "Saint-Jean, QC",15.60,0.1
        "",,NaN
        Toronto,27.24,Infinity
        """;

    private string TestFile => Path.Combine(spark.Folder, "SalesTests.cs");

    [Fact]
    public void Recorded_ThenCompared()
    {
        Record(spark.FrameFromCsv(Table), "Totals", "first");

        File.ReadAllText(Path.Combine(spark.Folder, "Snapshots", "SalesTests.Totals.first.csv")).Should().Be(
            "store string not null, `total (CAD)` decimal(10,2), rate double\n\"\",NULL,NaN\n\"Saint-Jean, QC\",15.60,0.1\nToronto,27.24,Infinity\n");
        spark.FrameFromCsv(Table).Should().MatchSnapshot(name: "first", testFile: TestFile, test: "Totals");
    }

    [Fact]
    public void Difference_NamesTheSnapshot()
    {
        Record(spark.FrameFromCsv(Table), "Changed");

        var changed = spark.FrameFromCsv(Table.Replace("27.24", "27.25", StringComparison.Ordinal));

        var act = () => changed.Should().MatchSnapshot(testFile: TestFile, test: "Changed");

        act.Should().Throw<XunitException>().WithMessage(
            "Expected changed to match the snapshot 'Snapshots/SalesTests.Changed.csv', but of 3 expected and 3 actual rows 1 differ (- expected, + actual):\n\n"
            + "    store   | total (CAD) | rate\n  - Toronto | «27.24»     | Infinity\n  + Toronto | «27.25»     | Infinity\n*");
    }

    [Fact]
    public void InOrder_RecordsTheOrder()
    {
        var frame = spark.FrameFromCsv("a int\n2\n1").OrderBy(Functions.Desc("a"));

        Record(frame, "Sorted", options: options => options.InOrder());

        File.ReadAllLines(Path.Combine(spark.Folder, "Snapshots", "SalesTests.Sorted.csv")).Should().Equal("a int", "2", "1");
        frame.Should().MatchSnapshot(options => options.InOrder(), testFile: TestFile, test: "Sorted");
    }

    [Fact]
    public void NeverRecorded_SaysHow()
    {
        var frame = spark.FrameFromCsv(Table);

        var act = () => frame.Should().MatchSnapshot(testFile: TestFile, test: "Unknown");

        act.Should().Throw<XunitException>().WithMessage(
            "Expected frame to match the snapshot 'Snapshots/SalesTests.Unknown.csv', but there is no such file. "
            + "Run the test once with ETL_UPDATE_SNAPSHOTS=1 to record it, look at it, and commit it.");
    }

    [Fact]
    public void UnknownFolder_IsAnError()
    {
        var act = () => spark.FrameFromCsv(Table).Should().MatchSnapshot(testFile: "/_/tests/SalesTests.cs", test: "Any");

        act.Should().Throw<FixtureException>().WithMessage(
            "The folder of '/_/tests/SalesTests.cs' does not exist here, so its snapshot cannot be found. Run the test where it was built, and build without a path map.");
    }

    [Fact]
    public void FileThatIsNoSnapshot_IsAnError()
    {
        spark.WriteFile("Snapshots/SalesTests.Edited.csv", "a,b\n1,2");

        var act = () => spark.FrameFromCsv(Table).Should().MatchSnapshot(testFile: TestFile, test: "Edited");

        act.Should().Throw<FixtureException>().WithMessage(
            "The first line of snapshot 'Snapshots/SalesTests.Edited.csv' is 'a,b', which is not a schema. Record it again with ETL_UPDATE_SNAPSHOTS=1.");
    }

    private void Record(DataFrame frame, string test, string name = "", Func<TableOptions, TableOptions>? options = null)
    {
        Environment.SetEnvironmentVariable("ETL_UPDATE_SNAPSHOTS", "1");
        try
        {
            frame.Should().MatchSnapshot(options, name, TestFile, test);
        }
        finally
        {
            Environment.SetEnvironmentVariable("ETL_UPDATE_SNAPSHOTS", null);
        }
    }
}
