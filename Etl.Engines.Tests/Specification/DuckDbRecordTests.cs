namespace Etl.Engines.Tests.Specification;

public sealed class DuckDbRecordTests(DuckDbFixture engine) : RecordSpecification(engine), IClassFixture<DuckDbFixture>;
