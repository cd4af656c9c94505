namespace Etl.Engines.Tests.Specification;

public sealed class DuckDbParquetTests(DuckDbFixture engine) : ParquetSpecification(engine), IClassFixture<DuckDbFixture>;
