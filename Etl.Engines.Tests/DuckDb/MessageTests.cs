using Etl.DataFrames;
using Etl.Engines.Tests.Specification;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.DuckDb;

/// <summary>What DuckDB says in its own words is said in ours.</summary>
public sealed class MessageTests(DuckDbFixture engine) : EngineSpecification(engine), IClassFixture<DuckDbFixture>
{
    [SkippableTheory]
    [InlineData("9223372036854775807L + id + 1", "ARITHMETIC_OVERFLOW", "The result of '9223372036854775807 + 1' does not fit 'bigint'. Cast a side to a wider type, or use TryAdd, TrySubtract or TryMultiply to get null instead.")]
    [InlineData("cast(1+id as tinyint)+127Y", "BINARY_ARITHMETIC_OVERFLOW", "The result of '1 + 127' does not fit 'tinyint'. Cast a side*")]
    [InlineData("-(cast(-9223372036854775808L + id as bigint))", "ARITHMETIC_OVERFLOW", "The smallest number of a type has no positive counterpart there. Cast it to a wider type.")]
    [InlineData("abs(-9223372036854775808L+id)", "ARITHMETIC_OVERFLOW", "The result of 'abs(-9223372036854775808)' does not fit the type of its argument. Cast it to a wider type.")]
    [InlineData("cast(3000000000L+id as int)", "CAST_OVERFLOW", "The value '3000000000' does not fit 'int'. Cast it to a wider type, or use TryCast to get null instead.")]
    [InlineData("cast(cast('NaN' as double) as int)", "CAST_OVERFLOW", "The value 'NaN' does not fit 'int'.*")]
    [InlineData("cast(99999+id as decimal(4,2))", "NUMERIC_VALUE_OUT_OF_RANGE", "The value '99999' does not fit 'decimal(4,2)'.*")]
    [InlineData("cast(999.5d+id as decimal(4,2))", "NUMERIC_VALUE_OUT_OF_RANGE", "The value '999.5' does not fit 'decimal(4,2)'.*")]
    [InlineData("timestamp_seconds(1e15+id)", null, "A function computed a number beyond 64 bits. Check the unit of its arguments, or make them smaller.")]
    [InlineData("size(array_repeat(1, 2000000000))", "COLLECTION_SIZE_LIMIT_EXCEEDED", "Function 'array_repeat' would make 2000000000 elements in one row; the embedded engine makes 100000000 at most. Explode in steps, or use the engine 'spark'.")]
    [InlineData("size(sequence(1, 2000000000))", "COLLECTION_SIZE_LIMIT_EXCEEDED", "Function 'sequence' would make 2000000000 elements in one row*")]
    [InlineData("length(repeat('abcdefghij', 1000000000))", null, "A text of 10000000000 bytes is longer than the 4294967295 that the embedded engine takes. Make it shorter.")]
    public void Numbers_that_do_not_fit(string expression, string? errorClass, string message)
    {
        var error = Session.Range(1).SelectExpr(expression).Invoking(frame => frame.Collect()).Should().Throw<EngineException>().WithMessage($"duckdb: {message}").Which;

        error.ErrorClass.Should().Be(errorClass);
    }

    [SkippableFact]
    public void Sums_that_do_not_fit() => Session.Range(3).SelectExpr("sum(9223372036854775807L)").Invoking(frame => frame.Collect()).Should().Throw<EngineException>()
        .WithMessage("duckdb: The sum '27670116110564327421' does not fit 'bigint'. Cast what is summed to a decimal.").Which.ErrorClass.Should().Be("ARITHMETIC_OVERFLOW");

    [SkippableFact]
    public void Decimals_that_do_not_fit() => Session.Range(30).SelectExpr("sum(99999999999999999999999999999999999999BD)").Invoking(frame => frame.Collect()).Should().Throw<EngineException>()
        .WithMessage("duckdb: The result of '99999999999999999999999999999999999999 * 30' does not fit 'decimal(38,0)'. Cast the operands to fewer digits.");

    [SkippableFact]
    public void Expressions_that_are_too_deep()
    {
        var deep = Enumerable.Range(0, 1500).Aggregate(Col("id"), (value, _) => value + 1);
        var deeper = Enumerable.Range(0, 3000).Aggregate(Col("id"), (value, _) => Abs(value + 1));

        foreach (var column in new[] { deep, deeper })
        {
            Session.Range(1).Select(column).Invoking(frame => frame.Collect()).Should().Throw<EngineException>()
                .WithMessage("duckdb: The statement nests its expressions deeper than the 1000 levels that DuckDB takes. Give a part of them a name with WithColumn and keep that frame with Cache, or use the engine 'spark'.");
        }
    }

    [SkippableFact]
    public void Memory_that_does_not_suffice()
    {
        using var small = SparkSession.Detached(new Etl.DuckDB.DuckDbEngine(new Dictionary<string, string> { ["etl.duckdb.memory_limit"] = "20MB", ["etl.duckdb.max_temp_directory_size"] = "0KB" }));

        small.Range(3_000_000).GroupBy(Col("id"), Md5(Col("id").Cast("string"))).Count().OrderBy("id").Invoking(frame => frame.Tail(1)).Should().Throw<EngineException>()
            .WithMessage("duckdb: The memory does not suffice for a value or for the rows that must be held at once. Make values such as long texts and arrays smaller, or raise the setting 'etl.duckdb.memory_limit'. DuckDB: Out of Memory Error*");
    }
}
