namespace Etl.Engines.Tests.Specification;

public sealed class DuckDbArithmeticTests(DuckDbFixture engine) : ArithmeticSpecification(engine), IClassFixture<DuckDbFixture>;
