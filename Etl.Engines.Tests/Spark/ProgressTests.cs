using System.Collections.Concurrent;
using Etl.DataFrames;
using Etl.Engines.Tests.Specification;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Spark;

/// <summary>While Spark works, listeners are told the share of tasks that are done.</summary>
[Trait("Ring", "Spark")]
public sealed class ProgressTests(Spark35Fixture spark) : EngineSpecification(spark), IClassFixture<Spark35Fixture>
{
    private const int Count = 1_500;
    private const int Tasks = 40;

    [SkippableFact]
    public void Listener_is_told_the_share_of_finished_tasks()
    {
        var listener = new Listener();
        Session.AddListener(listener);
        var numbers = Frame("x int", [.. Enumerable.Range(0, Count).Select(i => new object?[] { i })]);

        // More rows with every attempt: a machine of any speed is busy for some seconds once.
        for (var factor = 1; listener.Fractions.Distinct().Count() < 3 && factor <= 64; factor *= 2)
        {
            numbers.Repartition(Tasks).CrossJoin(numbers.Select(X.As("y"))).CrossJoin(numbers.Limit(20 * factor).Select(X.As("z")))
                .Filter((X * Col("y") + Col("z")) % 7 == 3).Count();
        }

        Session.RemoveListener(listener);
        listener.Fractions.Should().OnlyContain(fraction => fraction >= 0 && fraction <= 1);
        listener.Fractions.Distinct().Should().HaveCountGreaterThanOrEqualTo(3);
        listener.Actions.Distinct().Should().Equal("Count");
    }

    private sealed class Listener : IQueryListener
    {
        public ConcurrentQueue<double> Fractions { get; } = new();

        public ConcurrentQueue<string> Actions { get; } = new();

        public void OnProgress(string action, double fraction)
        {
            Fractions.Enqueue(fraction);
            Actions.Enqueue(action);
        }

        public void OnSuccess(QueryReport report)
        {
        }
    }
}
