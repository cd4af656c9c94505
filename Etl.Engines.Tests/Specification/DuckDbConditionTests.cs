namespace Etl.Engines.Tests.Specification;

public sealed class DuckDbConditionTests(DuckDbFixture engine) : ConditionSpecification(engine), IClassFixture<DuckDbFixture>;
