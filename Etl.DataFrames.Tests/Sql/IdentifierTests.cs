using Etl.DataFrames.Tests.Support;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Sql;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("store_key", "store_key")]
    [InlineData("a1_b2", "a1_b2")]
    [InlineData("a", "\"a\"")]
    [InlineData("select", "\"select\"")]
    [InlineData("Store_Key", "\"Store_Key\"")]
    [InlineData("current_date", "\"current_date\"")]
    [InlineData("session_user", "\"session_user\"")]
    [InlineData("_id", "\"_id\"")]
    [InlineData("1_a", "\"1_a\"")]
    [InlineData("with space", "\"with space\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("\"; DROP TABLE t; --", "\"\"\"; DROP TABLE t; --\"")]
    [InlineData("line\nbreak", "\"line\nbreak\"")]
    [InlineData("naïve_é", "\"naïve_é\"")]
    [InlineData("", "\"\"")]
    public void Identifier_IsQuotedUnlessItIsPlain(string name, string expected) => FakeDialect.Instance.Identifier(name).Should().Be(expected);

    [Theory]
    [InlineData("\"; DROP TABLE t; --")]
    [InlineData("a\nb")]
    [InlineData("select")]
    [InlineData("a.b")]
    public void Columns_WithHostileNames_StayNames(string name)
    {
        var quoted = $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        using var session = SparkSession.Detached(new FakeEngine());
        var frame = session.Read().Schema(new StructType().Add(name, new IntegerType())).Csv("/data/t.csv");

        frame.Filter(Col($"`{name}`") > 1).OrderBy($"`{name}`").Sql().Should().Be(
            $"SELECT\n  t1.{quoted}\nFROM t AS t1\nWHERE (t1.{quoted} > 1)\nORDER BY t1.{quoted} ASC NULLS FIRST");
        frame.Select(Lit(1).As(name)).Sql().Should().Be($"SELECT\n  1 AS {quoted}\nFROM t AS t1");
    }

    [Fact]
    public void Columns_OfOneName_AreToldApartInside()
    {
        var (left, right) = (Frames.Of("a int", "x"), Frames.Of("A int", "y"));

        left.CrossJoin(right).Limit(1).Filter(left["a"] > right["A"]).Sql().Should().Be(
            """
            SELECT
              t3."a",
              t3."A__2" AS "A"
            FROM (
              SELECT
                t1."a",
                t2."A" AS "A__2"
              FROM x AS t1
              CROSS JOIN y AS t2
              LIMIT 1
            ) AS t3
            WHERE (t3."a" > t3."A__2")
            """);
    }
}
