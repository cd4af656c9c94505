namespace Etl.Engines.Tests.Specification;

public sealed class DuckDbHiddenColumnTests(DuckDbFixture engine) : HiddenColumnSpecification(engine), IClassFixture<DuckDbFixture>;
