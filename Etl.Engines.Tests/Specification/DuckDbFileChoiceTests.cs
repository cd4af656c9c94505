namespace Etl.Engines.Tests.Specification;

public sealed class DuckDbFileChoiceTests(DuckDbFixture engine) : FileChoiceSpecification(engine), IClassFixture<DuckDbFixture>;
