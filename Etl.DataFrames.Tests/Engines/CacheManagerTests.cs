using Etl.DataFrames.Tests.Support;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Engines;

public sealed class CacheManagerTests : IDisposable
{
    private readonly FakeEngine _engine = new();
    private readonly SparkSession _session;
    private readonly DataFrame _frame;

    public CacheManagerTests()
    {
        _session = SparkSession.Detached(_engine);
        _frame = _session.CreateDataFrame([new GenericRow([1])], new StructType().Add("a", new IntegerType()));
    }

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Cache_ComputesNothingBeforeTheFirstAction()
    {
        _frame.Cache().Should().BeSameAs(_frame);

        _engine.Log.Should().BeEmpty();
    }

    [Fact]
    public void Action_FillsTheCacheOnce_AndReadsTheTable()
    {
        _frame.Cache();
        _frame.Filter(Col("a") > 1).Collect();
        _frame.Collect();

        _engine.Log.Should().Equal("create cached_1", "query", "query");
        _engine.Queries[1].Text.Should().Be("SELECT\n  t1.\"a\"\nFROM cached_1 AS t1\nWHERE (t1.\"a\" > 1)");
    }

    [Fact]
    public void CachedFrames_BelowEachOther_AreFilledFromTheDeepest()
    {
        var next = _frame.Cache().Select((Col("a") + 1).As("b")).Persist();
        next.Union(next).Collect();

        _engine.Log.Should().Equal("create cached_1", "create cached_2", "query");
        _engine.Queries[1].Text.Should().Contain("FROM cached_1 AS t1");
        _engine.Queries[2].Text.Should().Contain("FROM cached_2 AS t1").And.Contain("FROM cached_2 AS t2");
    }

    [Fact]
    public void CachedTable_OfRepeatedNames_NumbersThem()
    {
        _frame.CrossJoin(_frame).Cache().Collect();

        _engine.Queries[0].Text.Should().StartWith("SELECT\n  t1.\"a\",\n  t2.\"a\" AS a__2\nFROM");
        _engine.Queries[1].Text.Should().Be("SELECT\n  t1.\"a\",\n  t1.a__2 AS \"a\"\nFROM cached_1 AS t1");
    }

    [Fact]
    public void Unpersist_DropsTheTableOnlyIfItWasFilled()
    {
        _frame.Cache().Unpersist();
        _engine.Log.Should().BeEmpty();

        _frame.Cache().Collect();
        _frame.Unpersist();
        _frame.Collect();

        _engine.Log.Should().Equal("create cached_2", "query", "drop cached_2", "query");
        _engine.Queries[^1].Text.Should().Contain("VALUES");
    }

    [Fact]
    public void Failure_WhileFilling_LeavesTheCacheEmpty()
    {
        _engine.Failure = new InvalidOperationException("no");
        FluentActions.Invoking(() => _frame.Cache().Collect()).Should().Throw<InvalidOperationException>();
        _engine.Failure = null;
        _frame.Collect();

        _engine.Log.Should().Equal("create cached_1", "create cached_1", "query");
    }
}
