using Xunit.Abstractions;

namespace Etl.Engines.Tests.Specification;

public sealed class DuckDbGoldenTests(DuckDbFixture engine, ITestOutputHelper output)
    : GoldenSpecification(engine, output), IClassFixture<DuckDbFixture>;
