using Etl.DataFrames;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.DuckDb;

/// <summary>An error in one of DuckDB's threads reaches the user as what it is, however often the threads race.</summary>
[Collection(ActiveSession.Collection)]
public sealed class StreamErrorTests
{
    [Fact]
    public void Division_by_zero_in_the_middle_of_a_stream_is_always_told()
    {
        var spark = SparkSession.Builder().Config("etl.engine", "duckdb").GetOrCreate();
        var digits = spark.CreateDataFrame(Enumerable.Range(0, 10).Select(i => new GenericRow([i])), new StructType(new StructField("d", new IntegerType())));
        var numbers = Enumerable.Range(1, 5).Aggregate(
            digits, (frame, _) => frame.Select((Col("d") * 10).As("n")).CrossJoin(digits).Select((Col("n") + Col("d")).As("d")));
        var quotients = numbers.Select((Lit(1) / (Col("d") - 900_000)).As("q"));

        for (var i = 0; i < 10; i++)
        {
            var read = () => quotients.ToLocalIterator().Count();

            read.Should().Throw<EngineException>().Which.ErrorClass.Should().Be("DIVIDE_BY_ZERO");
        }
    }
}
