using Etl.DataFrames;
using Etl.Differential.Comparing;
using Etl.Differential.Running;
using Etl.DuckDB;
using Etl.Engines.Tests.Specification;

namespace Etl.Engines.Tests.Differential;

/// <summary>Random plans give the same rows on the embedded engine and on a real Spark. <c>scripts/differential</c> runs many more.</summary>
[Trait("Ring", "Spark")]
public sealed class Spark35DifferentialTests(Spark35Fixture spark) : IClassFixture<Spark35Fixture>
{
    [SkippableFact]
    public void Random_plans_agree()
    {
        var right = spark.Session;
        Sessions.Prepare(right);
        using var left = SparkSession.Detached(new DuckDbEngine(new Dictionary<string, string> { ["etl.duckdb.threads"] = "1" }));
        using var bench = Sessions.Bench(left, right);
        var run = new DifferentialRun(bench, TextWriter.Null);

        run.Run(firstSeed: 1, plans: 200, mostFindings: 1);

        run.Findings.Should().BeEmpty();
        run.Count(VerdictKind.Refused).Should().BeLessThan(20);
        run.Count(VerdictKind.Agreed).Should().BeGreaterThan(150);
    }
}
