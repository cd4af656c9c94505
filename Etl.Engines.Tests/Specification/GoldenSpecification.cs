using System.Text.Json;
using Etl.Engines.Tests.Golden;
using Xunit.Abstractions;

namespace Etl.Engines.Tests.Specification;

/// <summary>The answers of a real Spark: every case that the API can express has its answer, is refused, or is a listed deviation.</summary>
public abstract class GoldenSpecification(EngineFixture engine, ITestOutputHelper output)
{
    [SkippableFact]
    public void Expressions_answer_as_Spark_does() => Check("expressions.json", new ExpressionCase(new GoldenTables(engine.Session)).Run);

    [SkippableFact]
    public void Queries_answer_as_Spark_does() => Check("queries.json", new QueryCase(new GoldenTables(engine.Session)).Run);

    [SkippableFact]
    public void Deviations_name_cases_that_exist() =>
        GoldenFile.Cases("expressions.json").Concat(GoldenFile.Cases("queries.json")).Select(json => json.Text("id"))
            .Should().Contain(Deviations.Of(engine.Engine).Ids);

    private void Check(string file, Func<JsonElement, string?> run)
    {
        var deviations = Deviations.Of(engine.Engine);
        var results = GoldenFile.Cases(file).Select(json => GoldenCase.Run(json, run)).ToList();
        var listed = results.Where(result => deviations.Contains(result.Id)).ToList();
        output.WriteLine(
            $"{file} on {engine.Engine}: {Count(results, Ending.Passed)} passed, {Count(results, Ending.Refused)} refused, " +
            $"{Count(results, Ending.Missing)} missing, {listed.Count} deviating, {Count(results, Ending.Failed) - listed.Count} failed");
        foreach (var result in results.Where(result => result.Ending is Ending.Refused or Ending.Failed))
        {
            output.WriteLine($"{result.Ending} {result.Id}: {result.Detail}");
        }

        results.Except(listed).Where(result => result.Ending == Ending.Failed).Should().BeEmpty();
        listed.Where(result => result.Ending != Ending.Failed).Should().BeEmpty("these are listed as deviations but do not deviate: remove them");
    }

    private static int Count(List<CaseResult> results, Ending ending) => results.Count(result => result.Ending == ending);
}
