using Etl.DataFrames;
using Etl.DataFrames.Sql;
using Etl.Engines.Tests.Specification;
using Etl.Spark.Sql;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Spark;

/// <summary>Hints are shown by what Spark plans, as the rows are the same with and without.</summary>
[Trait("Ring", "Spark")]
public abstract class HintTests(SparkFixture spark, string version) : EngineSpecification(spark)
{
    [SkippableTheory]
    [InlineData("broadcast", "BroadcastHashJoin")]
    [InlineData("merge", "SortMergeJoin")]
    [InlineData("shuffle_hash", "ShuffledHashJoin")]
    [InlineData("shuffle_replicate_nl", "CartesianProduct")]
    public void Hint_decides_how_Spark_joins(string hint, string join)
    {
        // Both larger than what Spark broadcasts by itself.
        var large = Session.Range(100_000_000);
        DataFrame Hinted(long rows) => Session.Range(rows).Filter(Col("id") > 5).Hint(hint).WithColumnRenamed("id", "k");

        SparkPlan(large.Join(Hinted(100_000_000), Col("id") == Col("k"))).Should().Contain(join);
        Session.Range(10).Join(Hinted(100), Col("id") == Col("k")).Count().Should().Be(4);
    }

    [SkippableFact]
    public void Broadcast_is_the_hint_of_that_name()
    {
        var numbers = Session.Range(100_000_000);

        SparkPlan(numbers.Join(Broadcast(Session.Range(100_000_000)), ["id"], "left")).Should().Contain("BroadcastHashJoin");
        SparkPlan(numbers.Join(Session.Range(100_000_000), ["id"], "left")).Should().NotContain("Broadcast");
    }

    private string SparkPlan(DataFrame frame)
    {
        var application = SparkJvm.Of(version);
        using var thread = application.Gateway.Enter();
        using var rows = thread.Get(application.RootSession, "sql", $"EXPLAIN {SqlGenerator.Generate(frame.Plan, SparkDialect.Instance, _ => null).Text}");
        using var row = thread.Get(rows, "first");
        return (string)thread.Call(row, "getString", 0)!;
    }
}

[Trait("Ring", "Spark")]
public sealed class Spark35HintTests(Spark35Fixture spark) : HintTests(spark, "3.5.6"), IClassFixture<Spark35Fixture>;

[Trait("Ring", "Spark")]
public sealed class Spark41HintTests(Spark41Fixture spark) : HintTests(spark, "4.1.1"), IClassFixture<Spark41Fixture>;
