namespace Etl.Engines.Tests.Specification;

public sealed class DuckDbStructTests(DuckDbFixture engine) : StructSpecification(engine), IClassFixture<DuckDbFixture>;
