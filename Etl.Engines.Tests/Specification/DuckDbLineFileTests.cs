namespace Etl.Engines.Tests.Specification;

public sealed class DuckDbLineFileTests(DuckDbFixture engine) : LineFileSpecification(engine), IClassFixture<DuckDbFixture>;
