using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Testing.Tests;

public sealed class SparkFixtureTests
{
    [Fact]
    public void Session_IsTheOneThatJobsGet()
    {
        using var one = new SparkFixture();
        using var other = new SparkFixture();

        one.Session.Should().BeSameAs(other.Session).And.BeSameAs(SparkSession.Builder().GetOrCreate());
    }

    [Fact]
    public void WrittenFile_IsReadByAJob_AndDeletedWithTheFixture()
    {
        string path;
        using (var spark = new SparkFixture())
        {
            path = spark.WriteFile("raw/sales.csv", "store,amount\nOttawa,12.50\nOttawa,3.10");

            var totals = spark.Session.Read().Schema("store string, amount decimal(10,2)").Option("header", true).Csv(path)
                .GroupBy("store").Agg(Sum("amount").As("total"));

            totals.Should().BeEquivalentToTable("store,total\nOttawa,15.60");
            File.ReadAllText(path).Should().EndWith("3.10\n");
        }

        Directory.Exists(Path.GetDirectoryName(Path.GetDirectoryName(path))).Should().BeFalse();
    }
}
