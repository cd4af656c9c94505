namespace Etl.Engines.Tests.Specification;

public sealed class DuckDbLateralAliasTests(DuckDbFixture engine) : LateralAliasSpecification(engine), IClassFixture<DuckDbFixture>;
