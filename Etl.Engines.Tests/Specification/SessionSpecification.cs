using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Specification;

/// <summary>Names, caches, listeners and cancellation.</summary>
public abstract class SessionSpecification(EngineFixture engine) : EngineSpecification(engine)
{
    [SkippableTheory]
    [InlineData("\"; DROP TABLE t; --")]
    [InlineData("a\nb")]
    [InlineData("with space")]
    [InlineData("`tick`s")]
    [InlineData("a.b")]
    [InlineData("$1")]
    [InlineData("漢字")]
    public void Columns_may_have_any_name(string name)
    {
        var frame = Values("int", 1, 2).Select(X.As(name), (X + 1).As("other_column"));
        var column = frame.Collect()[0].Schema.Fields[0].Name;
        var written = $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

        column.Should().Be(name);
        frame.Cache();
        Rows(frame.GroupBy(frame[written]).Agg(Max("other_column")).OrderBy(written)).Should().Equal("1,2", "2,3");
        frame.Unpersist();
    }

    [SkippableFact]
    public void Columns_may_be_called_like_words_of_SQL()
    {
        string[] words = ["select", "from", "order", "group_by", "pivot_wider", "pivot_longer", "current_date", "session_user", "user", "all", "rowid", "true"];
        var row = words.Select((word, i) => Lit(i).As(word)).ToArray();
        var frame = Values("int", 1).Select(row);

        Rows(frame.Select([.. words.Select(Col)])).Should().Equal(string.Join(',', Enumerable.Range(0, words.Length)));
        Rows(frame.Distinct().OrderBy("select").Select("pivot_wider", "current_date")).Should().Equal("4,6");
    }

    [SkippableFact]
    public void Repeated_names_are_allowed_in_results()
    {
        var frame = Frame("a int", [1]).CrossJoin(Frame("a int", [2]));

        frame.Columns().Should().Equal("a", "a");
        Rows(frame.Distinct()).Should().Equal("1,2");
        Rows(frame.Cache()).Should().Equal("1,2");
        frame.Unpersist();
    }

    [SkippableFact]
    public void Cached_rows_are_computed_once_and_serve_every_frame_above()
    {
        var listener = new Reports();
        Session.AddListener(listener);
        var frame = Values("int", 1, 2, 3).Filter(X > 1).Cache();

        Rows(frame).Should().Equal("2", "3");
        Rows(frame.Select(X * 2)).Should().Equal("4", "6");
        frame.Union(frame).Count().Should().Be(4);
        frame.Unpersist();
        Rows(frame).Should().Equal("2", "3");
        Session.RemoveListener(listener);

        listener.All.Select(report => report.Action).Should().Equal("Cache", "Collect", "Collect", "Count", "Collect");
    }

    [SkippableFact]
    public void Rows_kept_over_kept_rows_do_not_carry_along_how_they_came_about()
    {
        var frame = Values("int", 1, 2);
        var kept = new List<DataFrame>();
        for (var level = 0; level < 14; level++)
        {
            frame = frame.Union(frame.Filter(X > 1)).Distinct().Cache();
            kept.Add(frame);
            frame.Count().Should().Be(2, "with all its history the plan of the last would have 16,384 leaves");
        }

        Rows(frame.OrderBy("x")).Should().Equal("1", "2");
        kept.ForEach(each => each.Unpersist());
    }

    [SkippableFact]
    public void Cancellation_stops_a_run()
    {
        var many = Frame("x int", [.. Enumerable.Range(0, 2_000).Select(i => new object?[] { i })]);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var huge = many.CrossJoin(many.Select(X.As("y"))).CrossJoin(many.Select(X.As("z")));

        FluentActions.Invoking(() => huge.Filter(X + Col("y") + Col("z") == -1).Count(cancellation.Token)).Should().Throw<OperationCanceledException>();
        many.Count().Should().Be(2_000);
    }

    [SkippableFact]
    public void Errors_name_the_engine_and_carry_the_SQL()
    {
        var error = FluentActions.Invoking(() => Values("int", 1).Select(X / 0).Collect()).Should().Throw<EngineException>().Which;

        error.Engine.Should().Be(Session.Engine);
        error.Message.Should().Contain("Division by zero");
        error.ToString().Should().Contain("SELECT");
    }

    [SkippableFact]
    public void Explain_shows_the_plan_and_the_SQL() =>
        Values("int", 1).Filter(X > 0).ExplainString().Should().StartWith("== Plan ==\nFilter (x > 0)\n  LocalRows 1 × (x)\n\n== SQL (").And.Contain("WHERE");

    private sealed class Reports : IQueryListener
    {
        public List<QueryReport> All { get; } = [];

        public void OnProgress(string action, double fraction)
        {
        }

        public void OnSuccess(QueryReport report) => All.Add(report);
    }
}
