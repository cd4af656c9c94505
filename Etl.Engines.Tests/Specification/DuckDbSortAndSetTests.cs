namespace Etl.Engines.Tests.Specification;

public sealed class DuckDbSortAndSetTests(DuckDbFixture engine) : SortAndSetSpecification(engine), IClassFixture<DuckDbFixture>;
