using Etl.DataFrames;
using Etl.Engines.Tests.Specification;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.DuckDb;

/// <summary>What the embedded engine promises beyond Spark, which deletes the old files before it makes the new ones.</summary>
public sealed class ParquetWriteTests(DuckDbFixture engine) : FileSpecification(engine), IClassFixture<DuckDbFixture>
{
    [Fact]
    public void A_write_that_fails_leaves_what_was_there()
    {
        var table = PathOf("table");
        Values("int", 1).Write().Parquet(table);

        FluentActions.Invoking(() => Values("int", 0).Select((Lit(1) / X).As("x")).Write().Mode("overwrite").Parquet(table)).Should()
            .Throw<EngineException>().Which.ErrorClass.Should().Be("DIVIDE_BY_ZERO");
        Set(Session.Read().Parquet(table)).Should().Equal("1");
        Directory.Exists(Path.Combine(table, "_temporary")).Should().BeFalse();
    }
}
