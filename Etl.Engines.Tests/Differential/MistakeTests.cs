using Etl.DataFrames;
using Etl.DataFrames.Sql;
using Etl.Differential.Comparing;
using Etl.Differential.Running;
using Etl.DuckDB;
using Etl.Engines.Tests.Spark;
using static Etl.DataFrames.Sql.Translate;

namespace Etl.Engines.Tests.Differential;

/// <summary>The differential test finds mistakes and makes them small. It takes too long for the ring without Spark, where nothing needs it.</summary>
[Trait("Ring", "Spark")]
public sealed class MistakeTests
{
    public MistakeTests() => SparkInstallation.RequireRing();

    [SkippableFact]
    public void An_engine_agrees_with_itself()
    {
        var run = Run(dialect => dialect, row => row, seed: 1, plans: 200);

        run.Findings.Should().BeEmpty();
        run.Count(VerdictKind.Agreed).Should().BeGreaterThan(150);
        run.Count(VerdictKind.Refused).Should().BeLessThan(20);
    }

    [SkippableTheory]
    [InlineData("<=>", "({0} = {1})")]
    [InlineData("date_sub", "({0} + {1})")]
    [InlineData("coalesce", "({0})")]
    [InlineData("length", "octet_length(encode({0}))::INTEGER")]
    public void A_wrong_function_is_found_and_left_alone_in_the_plan(string function, string template)
    {
        var finding = Finding(dialect => dialect with { Scalars = With(dialect.Scalars, function, Template(template)) });

        finding.Should().Contain("MISMATCH duckdb against broken").And.Contain("repeat with --seed");
        PlanOf(finding).Should().HaveCountLessThanOrEqualTo(8);
    }

    [SkippableFact]
    public void A_wrong_aggregate_is_found()
    {
        var finding = Finding(dialect => dialect with { Aggregates = With(dialect.Aggregates, "max", Function("min")) });

        PlanOf(finding).Should().Contain(line => line.Contains("max(", StringComparison.Ordinal)).And.HaveCountLessThanOrEqualTo(8);
    }

    [SkippableFact]
    public void A_wrong_kind_of_join_is_found()
    {
        var finding = Finding(dialect => dialect with
        {
            Joins = dialect.Joins.ToDictionary(join => join.Key, join => join.Value == "LEFT JOIN" ? "JOIN" : join.Value),
        });

        PlanOf(finding).Should().Contain(line => line.Contains("Join LeftOuter", StringComparison.Ordinal));
    }

    [SkippableFact]
    public void A_wrong_digit_is_found() =>
        Run(dialect => dialect, row => [.. row.Select(value => value is double number ? Math.BitIncrement(number) : value)], seed: 1, plans: 200)
            .Findings.Should().NotBeEmpty();

    [SkippableFact]
    public void The_same_seed_makes_the_same_finding() => Finding(Wrong).Should().Be(Finding(Wrong));

    private static SqlDialect Wrong(SqlDialect dialect) => dialect with { Scalars = With(dialect.Scalars, "not", Template("({0})")) };

    private static string Finding(Func<SqlDialect, SqlDialect> breakDialect) =>
        Run(breakDialect, row => row, seed: 1, plans: 5_000).Findings.Should().ContainSingle().Subject;

    private static DifferentialRun Run(Func<SqlDialect, SqlDialect> breakDialect, Func<object?[], object?[]> breakRow, long seed, int plans)
    {
        using var left = SparkSession.Detached(NewEngine());
        using var right = SparkSession.Detached(new BrokenEngine(NewEngine(), breakDialect, breakRow));
        using var bench = Sessions.Bench(left, right);
        var run = new DifferentialRun(bench, TextWriter.Null);
        run.Run(seed, plans, mostFindings: 1);
        return run;
    }

    private static DuckDbEngine NewEngine() => new(new Dictionary<string, string> { ["etl.duckdb.threads"] = "1" });

    private static Dictionary<string, Translation> With(IReadOnlyDictionary<string, Translation> table, string function, Translation translation) =>
        new(table) { [function] = translation };

    // The lines between the difference and the tables.
    private static string[] PlanOf(string finding) => finding.Split("\n\n")[1].Split('\n');
}
