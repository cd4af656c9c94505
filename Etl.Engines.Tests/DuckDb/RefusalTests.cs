using Etl.DataFrames;
using Etl.Engines.Tests.Specification;

namespace Etl.Engines.Tests.DuckDb;

/// <summary>What DuckDB cannot answer as Spark does is refused before it runs.</summary>
public sealed class RefusalTests(DuckDbFixture engine) : EngineSpecification(engine), IClassFixture<DuckDbFixture>
{
    [Fact]
    public void Casts_without_an_exact_answer() =>
        FluentActions.Invoking(() => Values("string", "1").Select(X.Cast("int")).ExplainString()).Should().Throw<UnsupportedOperationException>()
            .WithMessage("*the cast from 'string' to 'int'*");
}
