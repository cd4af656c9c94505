using Etl.DataFrames;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans;
using Etl.Differential.Data;
using Etl.Differential.Plans;
using Etl.Differential.Running;
using Etl.DuckDB;
using Etl.Engines.Tests.Spark;

namespace Etl.Engines.Tests.Differential;

/// <summary>Random plans cover what the library can do.</summary>
[Trait("Ring", "Spark")]
public sealed class GeneratorTests
{
    private static readonly Lazy<(IReadOnlyList<Plan> Plans, Tally Tally)> AllDrawn = new(() => Draw(1_500));

    public GeneratorTests() => SparkInstallation.RequireRing();

    private static (IReadOnlyList<Plan> Plans, Tally Tally) Drawn => AllDrawn.Value;

    // A function that the generator comes to draw must leave the file, so that the file only gets shorter.
    [SkippableFact]
    public void Every_function_is_drawn_but_those_listed_with_a_reason()
    {
        var notDrawn = FunctionCatalog.Names.Except(Drawn.Tally.Functions.Keys).Order(StringComparer.Ordinal).ToList();
        var listed = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Differential", "functions-not-drawn.txt")).Select(line => line.Split(": ", 2)).ToList();

        notDrawn.Should().Equal(listed.Select(line => line[0]));
        listed.Should().OnlyContain(line => line.Length == 2 && line[1].Length > 0);
    }

    [SkippableFact]
    public void Every_kind_of_step_is_drawn()
    {
        var kinds = Drawn.Plans.SelectMany(Steps).Select(step => step.GetType()).Distinct();

        typeof(Plan).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Plan))).Except(kinds).Should().BeEmpty();
    }

    [SkippableFact]
    public void Every_kind_of_join_is_drawn() =>
        Drawn.Plans.SelectMany(Steps).OfType<Join>().Select(join => join.Kind).Distinct().Should().BeEquivalentTo(Enum.GetValues<JoinKind>());

    [SkippableFact]
    public void Every_type_is_a_column_of_some_table() =>
        ValueMaker.Types.Select(type => Kinds.Of(type)).Distinct().Should().BeEquivalentTo(Kinds.All.Cast<Kind?>());

    [SkippableFact]
    public void The_same_seed_makes_the_same_plan() =>
        Draw(30).Plans.Select(PlanText.Of).Should().Equal(Drawn.Plans.Take(30).Select(PlanText.Of));

    private static (IReadOnlyList<Plan> Plans, Tally Tally) Draw(int plans)
    {
        using var session = SparkSession.Detached(new DuckDbEngine(new Dictionary<string, string> { ["etl.duckdb.threads"] = "1" }));
        var engines = new EnginePair(session, session);
        var settings = new GeneratorSettings([session.Dialect], new Tally());
        var shelf = new TableShelf();
        var folder = Directory.CreateTempSubdirectory("etl-generator-").FullName;
        var drawn = Enumerable.Range(1, plans).Select(seed => Case(seed, shelf, engines, folder, settings).Plan).ToList();
        Directory.Delete(folder, recursive: true);
        return (drawn, settings.Tally);
    }

    private static DifferentialCase Case(long seed, TableShelf shelf, EnginePair engines, string folder, GeneratorSettings settings)
    {
        var trial = shelf.TrialOf(seed);
        using var dataset = new Dataset(engines, trial.Tables, folder);
        return trial.Case(dataset, settings);
    }

    private static IEnumerable<Plan> Steps(Plan plan) => plan.Children.SelectMany(Steps).Prepend(plan);
}
