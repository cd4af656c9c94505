namespace Etl.Engines.Tests.Specification;

public sealed class DuckDbExpressionTextTests(DuckDbFixture engine) : ExpressionTextSpecification(engine), IClassFixture<DuckDbFixture>;
