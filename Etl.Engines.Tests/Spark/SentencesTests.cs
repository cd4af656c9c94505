using Etl.DataFrames;
using Etl.Engines.Tests.Specification;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Spark;

/// <summary>What only Java can answer.</summary>
[Trait("Ring", "Spark")]
public abstract class SentencesTests(SparkFixture spark) : EngineSpecification(spark)
{
    [SkippableFact]
    public void Sentences_are_found_by_Java()
    {
        var frame = Values("string", "Hi there! Good morning.").Select(Sentences(X), Sentences(X, Lit("en"), Lit("US")).As("s"), Size(Sentences(Lit(""))).As("none"));

        frame.Columns().Should().Equal("sentences(x, , )", "s", "none");
        var row = frame.First();
        row.GetAs<object?[]>(0).Should().BeEquivalentTo(new object[] { new object[] { "Hi", "there" }, new object[] { "Good", "morning" } });
        row["s"].Should().BeEquivalentTo(row[0]);
        row["none"].Should().Be(0);
    }
}

[Trait("Ring", "Spark")]
public sealed class Spark35SentencesTests(Spark35Fixture spark) : SentencesTests(spark), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41SentencesTests(Spark41Fixture spark) : SentencesTests(spark), IClassFixture<Spark41Fixture>;
