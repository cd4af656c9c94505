using Etl.DataFrames.Tests.Support;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Sql;

public sealed class ParameterTests
{
    private const string Hostile = "'; DROP TABLE t; --\n\"$1";

    [Fact]
    public void Texts_AreParametersAndNeverInTheText()
    {
        var query = Frames.Of("a string, b string").Filter(Col("a") == Hostile).WithColumn("c", Lit("second")).Query();

        query.Text.Should().Be(
            """
            SELECT
              t1."a",
              t1."b",
              $2 AS "c"
            FROM t AS t1
            WHERE (t1."a" = $1)
            """);
        query.Parameters.Should().Equal(Hostile, "second");
    }

    [Fact]
    public void Texts_OfLocalRows_AreParametersToo()
    {
        using var session = SparkSession.Detached(new FakeEngine());
        var rows = new[] { new GenericRow([1, Hostile]), new GenericRow([2, null]) };

        var query = session.CreateDataFrame(rows, new StructType().Add("a", new IntegerType()).Add("b", new StringType())).Query();

        query.Text.Should().Be(
            """
            SELECT
              t1."a",
              t1."b"
            FROM (SELECT * FROM (VALUES
              (1, $1),
              (2, NULL)) AS rows("a", "b")) AS t1
            """);
        query.Parameters.Should().Equal(Hostile);
    }

    [Fact]
    public void Texts_OfDroppedColumns_AreNoParameters()
    {
        var query = Frames.Of("a string").WithColumn("b", Lit("dropped")).WithColumn("c", Lit("kept")).Select("c").Query();

        query.Text.Should().Be(
            """
            SELECT
              $1 AS "c"
            FROM t AS t1
            """);
        query.Parameters.Should().Equal("kept");
    }

    [Fact]
    public void LocalRows_WithoutRows_KeepTheirColumns()
    {
        using var session = SparkSession.Detached(new FakeEngine());

        session.CreateDataFrame([], new StructType().Add("a", new IntegerType())).Sql().Should().Be(
            """
            SELECT
              t1."a"
            FROM (SELECT NULL AS "a" WHERE 1 = 0) AS t1
            """);
    }

    [Fact]
    public void Explain_ShowsPlanSqlAndParameters()
    {
        using var session = SparkSession.Detached(new FakeEngine());
        var frame = session.CreateDataFrame([new GenericRow(["x"])], new StructType().Add("a", new StringType()));

        frame.ExplainString().Should().Be(
            """
            == Plan ==
            LocalRows 1 × (a)

            == SQL (fake) ==
            SELECT
              t1."a"
            FROM (SELECT * FROM (VALUES
              ($1)) AS rows("a")) AS t1
            -- $1 = x

            """);
    }
}
