namespace Etl.Engines.Tests.Specification;

public sealed class DuckDbWindowTests(DuckDbFixture engine) : WindowSpecification(engine), IClassFixture<DuckDbFixture>;
