namespace Etl.Engines.Tests.Specification;

public sealed class DuckDbAggregateTests(DuckDbFixture engine) : AggregateSpecification(engine), IClassFixture<DuckDbFixture>;
