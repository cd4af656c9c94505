namespace Etl.Engines.Tests.Specification;

public sealed class DuckDbStepTests(DuckDbFixture engine) : StepSpecification(engine), IClassFixture<DuckDbFixture>;
