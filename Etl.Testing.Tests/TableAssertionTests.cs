using Etl.DataFrames;
using Xunit.Sdk;
using static Etl.DataFrames.Functions;

namespace Etl.Testing.Tests;

public sealed class TableAssertionTests(SparkFixture spark) : IClassFixture<SparkFixture>
{
    private const string Stores =
        """
        store string, total decimal(10,2), sales bigint
        Ottawa,15.60,2
        Toronto,27.24,2
        Montréal,,1
        """;

    private DataFrame One => spark.FrameFromCsv("a int\n1");

    [Fact]
    public void SameRows_InAnyOrder_Pass() => spark.FrameFromCsv(Stores).OrderBy("store").Should().BeEquivalentToTable(Stores);

    [Fact]
    public void NamesOnly_TakeTheTypesOfTheFrame() => spark.FrameFromCsv(Stores).Should().BeEquivalentToTable(
        """
        store,total,sales
        Toronto,27.24,2
        Ottawa,15.6,2
        Montréal,NULL,1
        """);

    [Fact]
    public void Differences_ShowBothSides()
    {
        var frame = spark.FrameFromCsv(
            """
            store string, total decimal(10,2), sales bigint
            Ottawa,15.70,2
            Montréal,,1
            Québec,8.00,4
            """);

        Failure(() => frame.Should().BeEquivalentToTable(Stores)).Should().StartWith(
            """
            Expected frame to be equivalent to the table, but of 3 expected and 3 actual rows 1 differ, 1 missing, 1 unexpected (- expected, + actual):

                store   | total   | sales
              - Ottawa  | «15.60» | 2
              + Ottawa  | «15.70» | 2
              - Toronto | 27.24   | 2      missing
              + Québec  | 8.00    | 4      unexpected


            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Differences_EndWithThePlanAndItsSql()
    {
        var frame = spark.FrameFromCsv("a int\n1").Where(Col("a") > 0);

        var failure = Failure(() => frame.Should().BeEquivalentToTable("a int\n2"));

        failure.Should().EndWith($"\n{frame.ExplainString().Trim()}\n");
    }

    [Fact]
    public void Because_StandsBehindTheExpectation() =>
        Failure(() => One.Should().BeEquivalentToTable("a int\n2", because: "{0} counts", becauseArgs: "Ottawa"))
            .Should().StartWith("Expected One to be equivalent to the table because Ottawa counts, but of 1 expected and 1 actual rows 1 missing, 1 unexpected (- expected, + actual):");

    [Fact]
    public void RepeatedRows_AreCounted() =>
        Failure(() => spark.FrameFromCsv("a int, b int\n1,1\n1,1\n2,2").Should().BeEquivalentToTable("a int, b int\n1,1\n2,2\n2,2")).Should().Contain(
            "\n    a | b\n  - 2 | 2  missing\n  + 1 | 1  unexpected\n");

    [Fact]
    public void NearestRows_ArePaired() =>
        Failure(() => spark.FrameFromCsv("k int, a int, b int\n1,10,5\n2,20,6").Should().BeEquivalentToTable("k int, a int, b int\n2,21,6\n1,11,5")).Should().Contain(
            """
                k | a    | b
              - 2 | «21» | 6
              + 2 | «20» | 6
              - 1 | «11» | 5
              + 1 | «10» | 5

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void TextsThatCouldBeSomethingElse_HaveQuotes() =>
        Failure(() => spark.FrameFromRows("k int, s string", [1, null], [2, ""], [3, "a"]).Should()
            .BeEquivalentToTable(spark.FrameFromRows("k int, s string", [1, "NULL"], [2, null], [3, "a "]))).Should().Contain(
            """
                k | s
              - 1 | «"NULL"»
              + 1 | «NULL»
              - 2 | «NULL»
              + 2 | «""»
              - 3 | «"a "»
              + 3 | «a»

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void InOrder_ComparesRowByRow()
    {
        var frame = spark.FrameFromCsv("a int\n1\n2\n3").OrderBy("a");

        frame.Should().BeEquivalentToTable("a int\n1\n2\n3", options => options.InOrder());
        Failure(() => frame.Should().BeEquivalentToTable("a int\n1\n3\n2\n4", options => options.InOrder())).Should().Contain(
            "of 4 expected and 3 actual rows 2 differ, 1 missing (- expected, + actual):\n\n    a\n  - «3»\n  + «2»\n  - «2»\n  + «3»\n  - 4    missing\n");
    }

    [Fact]
    public void Showing_LimitsTheRows() =>
        Failure(() => spark.FrameFromCsv("a int\n1\n2\n3").Should().BeEquivalentToTable("a int\n4", options => options.Showing(2)))
            .Should().Contain("    a\n  - 4  missing\n  + 1  unexpected\n  … and 2 more\n");

    [Fact]
    public void BothEmpty_IsRefusedUnlessAllowed()
    {
        var frame = spark.FrameFromCsv("a int");

        Failure(() => frame.Should().BeEquivalentToTable("a int")).Should().Be(
            "Expected frame to be equivalent to the table, but both have no rows, so the test compares nothing. "
            + "If that is meant, say so with options => options.AllowingEmpty().");
        frame.Should().BeEquivalentToTable("a int", options => options.AllowingEmpty());
    }

    [Fact]
    public void OtherFrame_IsATable() =>
        spark.FrameFromCsv("a int\n1\n2").Agg(Sum("a").As("total")).Should().BeEquivalentToTable(spark.FrameFromRows("total bigint", [3]));

    [Fact]
    public void UnknownNames_AreListed() => Failure(() => One.Should().BeEquivalentToTable("a,c\n1,2"))
        .Should().Be("Expected One to have the columns 'a', 'c', but it has 'a', without 'c'.");

    private static string Failure(Action assertion) => assertion.Should().Throw<XunitException>().Which.Message;
}
