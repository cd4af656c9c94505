using Etl.DataFrames;
using Xunit.Sdk;
using static Etl.DataFrames.Functions;

namespace Etl.Testing.Tests;

public sealed class SchemaAssertionTests(SparkFixture spark) : IClassFixture<SparkFixture>
{
    private DataFrame Sales => spark.FrameFromCsv("store string not null, total decimal(18,2), day date\nOttawa,1.00,2024-01-05");

    [Fact]
    public void SameColumns_Pass() => Sales.Should().HaveSchema("store string not null, total decimal(18,2), day date").And.HaveColumns(["store", "total", "day"]);

    [Fact]
    public void Differences_ShowBothSides() => Failure(() => Sales.Should().HaveSchema("store string not null, total decimal(20,2) not null")).Should().Be(
        """
        Expected Sales to have the schema, but the columns differ (- expected, + actual):

            column | type            | nullable
            store  | string          | false
          - total  | «decimal(20,2)» | «false»
          + total  | «decimal(18,2)» | «true»
          + day    | date            | true      unexpected

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void MissingColumn_IsShown() => Failure(() => Sales.Select("store").Should().HaveSchema("store string not null, n int")).Should().EndWith(
        "    store  | string | false\n  - n      | int    | true      missing\n");

    [Fact]
    public void Nullability_CanBeIgnored() =>
        Sales.Should().HaveSchema("store string, total decimal(18,2) not null, day date", options => options.IgnoringNullability());

    [Fact]
    public void IgnoredNullability_IsNotMarked() =>
        Failure(() => Sales.Should().HaveSchema("store int, total decimal(18,2), day date", options => options.IgnoringNullability()))
            .Should().Contain("  - store  | «int»         | true\n  + store  | «string»      | false\n");

    [Fact]
    public void ColumnOrder_CanBeIgnored()
    {
        Sales.Should().BeEquivalentToTable(
            "day date, store string not null, total decimal(18,2)\n2024-01-05,Ottawa,1", options => options.IgnoringColumnOrder());
        Failure(() => Sales.Should().HaveSchema("day date, store string not null, sum decimal(18,2)", options => options.IgnoringColumnOrder()))
            .Should().EndWith("  - sum    | decimal(18,2) | true      missing\n  + total  | decimal(18,2) | true      unexpected\n");
    }

    [Fact]
    public void OrderOfColumns_CountsOtherwise() => Failure(() => Sales.Should().BeEquivalentToTable("total,store,day\n1,Ottawa,2024-01-05"))
        .Should().StartWith("Expected Sales to be equivalent to the table, but the columns differ (- expected, + actual):");

    [Fact]
    public void RowsAreNotComparedWhenColumnsDiffer()
    {
        var fails = Sales.Select((Col("total") / 0).As("x"));

        Failure(() => fails.Should().BeEquivalentToTable("x int\n1")).Should().StartWith("Expected fails to be equivalent to the table, but the columns differ");
    }

    [Fact]
    public void Columns_AreNamed() => Failure(() => Sales.Should().HaveColumns(["total", "store"], "the report {0} them", "shows"))
        .Should().Be("Expected Sales to have the columns 'total', 'store' because the report shows them, but it has 'store', 'total', 'day', with 'day' not expected.");

    [Fact]
    public void BeEmpty_ShowsWhatIsThere()
    {
        Sales.Limit(0).Should().BeEmpty();
        Failure(() => Sales.Should().BeEmpty()).Should().StartWith(
            "Expected Sales to be empty, but of 0 expected and 1 actual rows 1 unexpected (- expected, + actual):\n\n"
            + "    store  | total | day\n  + Ottawa | 1.00  | 2024-01-05  unexpected\n");
    }

    [Fact]
    public void HaveRowCount_Counts()
    {
        Sales.Should().HaveRowCount(1);
        Failure(() => Sales.Should().HaveRowCount(2)).Should().Be("Expected Sales to have 2 rows, but it has 1.");
    }

    private static string Failure(Action assertion) => assertion.Should().Throw<XunitException>().Which.Message;
}
