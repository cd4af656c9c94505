namespace Etl.Engines.Tests.Specification;

public sealed class DuckDbStatisticsTests(DuckDbFixture engine) : StatisticsSpecification(engine), IClassFixture<DuckDbFixture>;
