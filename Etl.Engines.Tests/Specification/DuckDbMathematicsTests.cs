namespace Etl.Engines.Tests.Specification;

public sealed class DuckDbMathematicsTests(DuckDbFixture engine) : MathematicsSpecification(engine), IClassFixture<DuckDbFixture>;
