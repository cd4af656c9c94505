using Etl.DataFrames;
using Etl.Engines.Tests.Specification;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.DuckDb;

/// <summary>What DuckDB cannot answer as Spark does is refused before it runs.</summary>
public sealed class RefusalTests(DuckDbFixture engine) : EngineSpecification(engine), IClassFixture<DuckDbFixture>
{
    [Fact]
    public void Functions_without_an_exact_answer()
    {
        Refused(Sentences(X), "*function 'sentences'. Java's dictionaries say where sentences and words end: use Split.");
        foreach (var key in new[] { X.Cast("string").Cast("binary"), Array(X), Struct(X) })
        {
            Refused(ToJson(Array(Map(key, Lit(1)))), "*function 'to_json' of maps whose keys are bytes, arrays or structs. Java writes such a key as where it lies in memory: turn the keys into texts.");
            Refused(ToCsv(Struct(key.As("k"))), "*function 'to_csv' of bytes, arrays, maps or structs. Java writes such a value as where it lies in memory: write it with ToJson or Hex.");
        }

        Refused(FormatString("%a", X), "*function 'format_string' with another conversion than*");
        foreach (var parts in new[] { Array(X), Map(X, X), Struct(X), X.Cast("binary") })
        {
            Refused(FormatString("%s", parts), "*function 'format_string' with bytes, arrays, maps or structs. Write them with ToJson or Hex, or cast them to string.");
        }

        Refused(Array(X).Cast("array<timestamp>").Cast("array<double>"), "*a cast of arrays, maps or structs*");
    }

    [Fact]
    public void Patterns_that_Java_reads_otherwise()
    {
        Refused(X.RLike("(?u)ä"), "*the pattern '(?u)ä' with the flag 'u'. Its answers would differ from Java's: write it without.");
        Refused(Split(X, @"\X"), @"*the pattern '\X' with '\X'*");
        Refused(RegexpReplace(X, @"\p{IsGreek}", ""), @"*with the class '\p{IsGreek}'*");
        Refused(ToDate(X, "yyyy-MM-dd z"), "*reading dates with the pattern 'yyyy-MM-dd z'. Names of zones ('z') are not read: use X, XXX or Z.");
    }

    [Fact]
    public void Numbers_whose_powers_overflow() =>
        FluentActions.Invoking(() => Values("double", 1e77, 2e77, 4e77).Agg(Corr(X, X)).Collect()).Should().Throw<EngineException>()
            .WithMessage("*'corr' of a number beyond 1e70 is not computed as Spark does: divide the numbers by one of their size first.*");

    private void Refused(Column column, string message) =>
        FluentActions.Invoking(() => Values("string", "1").Select(column).ExplainString()).Should().Throw<UnsupportedOperationException>().WithMessage(message);
}
