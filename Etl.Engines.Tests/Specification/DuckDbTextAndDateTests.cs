namespace Etl.Engines.Tests.Specification;

public sealed class DuckDbTextAndDateTests(DuckDbFixture engine) : TextAndDateSpecification(engine), IClassFixture<DuckDbFixture>;
