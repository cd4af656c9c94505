using Etl.DataFrames;
using Etl.Engines.Tests.Specification;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Spark;

/// <summary>What only Spark has an answer to.</summary>
[Trait("Ring", "Spark")]
public sealed class ChanceTests(Spark35Fixture engine) : EngineSpecification(engine), IClassFixture<Spark35Fixture>
{
    [SkippableFact]
    public void A_number_by_chance_is_the_same_wherever_it_is_used()
    {
        var drawn = Session.Range(1000).WithColumn("r", Rand(5)).Filter(Col("r") < 0.5);

        drawn.Filter(Col("r") >= 0.5).Count().Should().Be(0);
        drawn.Count().Should().BeInRange(400, 600);
        Session.Range(100).Select(Uuid().As("u")).Distinct().Count().Should().Be(100);
        Session.Range(100).OrderBy(Randn(3)).Count().Should().Be(100);
        Session.Range(3).Coalesce(1).Select(MonotonicallyIncreasingId(), SparkPartitionId(), InputFileName()).Distinct().Count().Should().Be(3);
        FluentActions.Invoking(() => Session.Range(3).Select(Expr("rand(id)"))).Should().Throw<AnalysisException>()
            .WithMessage("Function 'rand' needs a constant whole number as its seed, not 'id'.");
    }

    [SkippableFact]
    public void A_table_of_the_catalogue_is_written_and_found()
    {
        var name = $"etl_numbers_{Guid.CreateVersion7():N}";
        Session.Range(3).Write().BucketBy(2, "id").SortBy("id").SaveAsTable(name);
        Session.Range(2).Write().InsertInto(name);

        Set(Session.Table(name)).Should().Equal("0", "0", "1", "1", "2");
        Session.Catalog.TableExists(name).Should().BeTrue();
        FluentActions.Invoking(() => Session.Range(3).Write().SaveAsTable(name)).Should().Throw<AnalysisException>()
            .WithMessage($"Table '{name}' is already there. Use Mode(\"overwrite\") to replace it or Mode(\"append\") to add to it.");
    }
}
