namespace Etl.Engines.Tests.Specification;

public sealed class DuckDbJoinTests(DuckDbFixture engine) : JoinSpecification(engine), IClassFixture<DuckDbFixture>;
