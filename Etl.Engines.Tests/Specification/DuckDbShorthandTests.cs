namespace Etl.Engines.Tests.Specification;

public sealed class DuckDbShorthandTests(DuckDbFixture engine) : ShorthandSpecification(engine), IClassFixture<DuckDbFixture>;
