namespace Etl.Engines.Tests.Specification;

public sealed class DuckDbTextFunctionTests(DuckDbFixture engine) : TextFunctionSpecification(engine), IClassFixture<DuckDbFixture>;
