namespace Etl.Engines.Tests.Specification;

public sealed class DuckDbFunctionTests(DuckDbFixture engine) : FunctionSpecification(engine), IClassFixture<DuckDbFixture>;
