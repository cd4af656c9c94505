using Etl.Engines.Tests.Golden;
using Etl.Golden.Cases;
using Xunit.Abstractions;

namespace Etl.Engines.Tests.Specification;

/// <summary>The answers of a real Spark: every case that the API can express has its answer, is refused, or is a listed deviation.</summary>
public abstract class GoldenSpecification(EngineFixture engine, ITestOutputHelper output)
{
    private Deviations Listed => Deviations.Of(engine.Engine, Releases.Of(engine.Session));

    [SkippableTheory]
    [InlineData("expressions.json")]
    [InlineData("queries.json")]
    [InlineData("csv.json")]
    [InlineData("partitions.json")]
    public void Cases_answer_as_Spark_does(string name)
    {
        engine.PreferShortQueries();

        var result = Run(name);

        output.WriteLine($"{name} on {engine.Engine}: {result.Figures}");
        foreach (var refused in result.Results.Where(one => one.Ending == Ending.Refused))
        {
            output.WriteLine($"refused {refused.Id}: {refused.Reason}");
        }

        result.Problems.Should().BeEmpty();
        result.Figures.Passed.Should().BePositive("a run in which nothing answers proves nothing");
        result.Results.Where(one => one.Ending == Ending.Failed).Select(one => $"{one.Id} {one.Call}: {one.Difference}").Should().BeEmpty();
        result.Results.Where(one => one.Ending != Ending.Deviating).Select(one => one.Id).Intersect(Listed.Ids).Should().BeEmpty(
            "these are listed as deviations but do not deviate: remove them");
    }

    [SkippableFact]
    public void Deviations_name_cases_that_exist() =>
        Listed.Ids.Except(GoldenData.Folder.Files.SelectMany(file => file.Cases).Select(json => json.GetProperty("id").GetString()!)).Should().BeEmpty();

    private FileResult Run(string name) => new GoldenRunner(engine.Session, GoldenData.Folder.Tables, Listed)
        .Run(GoldenData.Folder.Files.Single(file => file.Name == name));
}
