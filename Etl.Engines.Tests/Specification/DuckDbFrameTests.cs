namespace Etl.Engines.Tests.Specification;

public sealed class DuckDbFrameTests(DuckDbFixture engine) : FrameSpecification(engine), IClassFixture<DuckDbFixture>;
