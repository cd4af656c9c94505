namespace Etl.Engines.Tests.Specification;

public sealed class DuckDbCsvTests(DuckDbFixture engine) : CsvSpecification(engine), IClassFixture<DuckDbFixture>;
