namespace Etl.Engines.Tests.Specification;

public sealed class DuckDbSessionTests(DuckDbFixture engine) : SessionSpecification(engine), IClassFixture<DuckDbFixture>;
