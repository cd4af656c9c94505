using Etl.DataFrames.Tests.Support;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Tests.Engines;

public sealed class ActionTests : IDisposable
{
    private readonly FakeEngine _engine = new() { Rows = [[1], [2]] };
    private readonly SparkSession _session;
    private readonly DataFrame _frame;

    public ActionTests()
    {
        _session = SparkSession.Detached(_engine);
        _frame = _session.Read().Schema("a int").Csv("/data/t.csv");
    }

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Collect_GivesTheRowsUnderTheirNames() =>
        _frame.Collect().Select(row => row.GetAs<int>("a")).Should().Equal(1, 2);

    [Fact]
    public void TakeFirstAndIsEmpty_AskForAsFewRowsAsTheyNeed()
    {
        _frame.Take(2).Should().HaveCount(2);
        _engine.Rows = [[1]];
        _frame.First()[0].Should().Be(1);
        _frame.Head()[0].Should().Be(1);
        _frame.IsEmpty().Should().BeFalse();
        _engine.Rows = [];
        _frame.IsEmpty().Should().BeTrue();

        _engine.Queries.Select(query => query.Text[^1]).Should().Equal('2', '1', '1', '1', '1');
        FluentActions.Invoking(() => _frame.First()).Should().Throw<InvalidOperationException>()
            .WithMessage("The frame has no rows: use Take(1) or IsEmpty.");
    }

    [Fact]
    public void Count_CountsInTheEngine()
    {
        _engine.Rows = [[42L]];

        _frame.Count().Should().Be(42);
        _engine.Queries[0].Text.Should().Be("SELECT\n  count(1) AS \"count(1)\"\nFROM t AS t1");
    }

    [Fact]
    public void ToLocalIterator_RunsWhenItIsRead()
    {
        var rows = _frame.ToLocalIterator();
        _engine.Log.Should().BeEmpty();

        rows.Should().HaveCount(2);
        _engine.Log.Should().Equal("query");
    }

    [Fact]
    public void Cancellation_ReachesTheEngine()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        FluentActions.Invoking(() => _frame.Collect(cancellation.Token)).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Listener_MayGoWhileItIsTold()
    {
        var listener = new LeavingListener(_session);
        _session.AddListener(listener);
        _session.AddListener(new LeavingListener(_session));

        _frame.Collect();
        _frame.Collect();

        listener.Told.Should().Be(1);
    }

    [Fact]
    public void Listener_IsToldProgressAndTheReport()
    {
        var listener = new Listener();
        _session.AddListener(listener);
        _frame.Collect();
        _frame.Write().Parquet("/out");
        _session.RemoveListener(listener);
        _frame.Collect();

        listener.Progress.Should().Equal(("Collect", 0.5));
        listener.Reports.Select(report => report.Action).Should().Equal("Collect", "Write");
        listener.Reports[0].Sql.Should().Be("SELECT\n  t1.\"a\"\nFROM t AS t1");
        listener.Reports[0].Inputs.Should().Equal(new InputMetrics("in.csv", 10, 1, 100, listener.Reports[0].Inputs[0].UnknownColumns));
        listener.Reports[1].RowsWritten.Should().Be(7);
    }

    [Fact]
    public void Listener_HearsNothingOfAFailedRun()
    {
        var listener = new Listener();
        _session.AddListener(listener);
        _engine.Failure = new EngineException("fake", "out of paper", "NO_PAPER", "SELECT 1");

        var error = FluentActions.Invoking(() => _frame.Collect()).Should().Throw<EngineException>().Which;

        error.Message.Should().Be("fake: out of paper");
        error.ErrorClass.Should().Be("NO_PAPER");
        error.ToString().Should().EndWith("\nSQL:\nSELECT 1");
        listener.Reports.Should().BeEmpty();
    }

    [Fact]
    public void Show_TellsWhenThereIsMore()
    {
        var console = Console.Out;
        using var text = new StringWriter();
        Console.SetOut(text);
        try
        {
            _frame.Show(1);
            _frame.Show(2);
            _frame.PrintSchema();
        }
        finally
        {
            Console.SetOut(console);
        }

        text.ToString().ReplaceLineEndings("\n").Should().Be(
            """
            +---+
            |  a|
            +---+
            |  1|
            +---+
            only showing top 1 row

            +---+
            |  a|
            +---+
            |  1|
            |  2|
            +---+

            root
             |-- a: integer (nullable = true)


            """);
    }

    private sealed class Listener : IQueryListener
    {
        public List<(string, double)> Progress { get; } = [];

        public List<QueryReport> Reports { get; } = [];

        public void OnProgress(string action, double fraction) => Progress.Add((action, fraction));

        public void OnSuccess(QueryReport report) => Reports.Add(report);
    }

    private sealed class LeavingListener(SparkSession session) : IQueryListener
    {
        public int Told { get; private set; }

        public void OnProgress(string action, double fraction)
        {
        }

        public void OnSuccess(QueryReport report)
        {
            Told++;
            session.RemoveListener(this);
        }
    }
}
