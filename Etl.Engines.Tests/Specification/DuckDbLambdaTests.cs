namespace Etl.Engines.Tests.Specification;

public sealed class DuckDbLambdaTests(DuckDbFixture engine) : LambdaSpecification(engine), IClassFixture<DuckDbFixture>;
