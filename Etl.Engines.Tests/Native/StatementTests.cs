using System.Diagnostics;
using Etl.DuckDB;
using Etl.DuckDB.Native;

namespace Etl.Engines.Tests.Native;

public sealed class StatementTests : NativeDatabase
{
    [Fact]
    public void Execute_returns_the_rows_changed()
    {
        Connection.Execute("CREATE TABLE t(a INTEGER)").Should().Be(0);
        Connection.Execute("INSERT INTO t SELECT * FROM range(5000)").Should().Be(5000);
        Connection.Execute("UPDATE t SET a = a + 1 WHERE a < ?", [10]).Should().Be(10);
        Connection.Execute("DELETE FROM t").Should().Be(5000);
    }

    [Theory]
    [InlineData("SELEC 1", DuckDbErrorType.Parser, "Parser Error: syntax error at or near \"SELEC\"*")]
    [InlineData("SELECT * FROM missing", DuckDbErrorType.Catalog, "Catalog Error: Table with name missing does not exist!*")]
    [InlineData("SELECT missing FROM range(1) t(i)", DuckDbErrorType.Binder, "Binder Error: Referenced column \"missing\" not found*")]
    [InlineData("SELECT 'x'::INTEGER", DuckDbErrorType.Conversion, "Conversion Error: Could not convert string 'x' to INT32*")]
    [InlineData("SELECT 2147483647::INTEGER + 1::INTEGER", DuckDbErrorType.OutOfRange, "Out of Range Error: Overflow in addition*")]
    [InlineData("SELECT * FROM '/no/such.parquet'", DuckDbErrorType.IO, "IO Error: No files found*")]
    [InlineData("SELECT error('mine')", DuckDbErrorType.InvalidInput, "Invalid Input Error: mine")]
    public void Error_has_text_kind_and_statement(string sql, DuckDbErrorType type, string message)
    {
        var act = () => Rows(sql);

        var error = act.Should().Throw<DuckDbException>().WithMessage(message).Which;
        error.ErrorType.Should().Be(type);
        error.Sql.Should().Be(sql);
        error.InnerException.Should().BeNull();
    }

    [Fact]
    public void Sql_with_NUL_is_refused()
    {
        var act = () => Rows("SELECT 1\0 + 1");

        act.Should().Throw<ArgumentException>().WithMessage("SQL text cannot contain the character NUL.*");
    }

    [Fact]
    public void Setting_that_is_wrong_is_named()
    {
        var act = () => DuckDbDatabase.Open(new Dictionary<string, string> { ["threads"] = "many" });

        act.Should().Throw<DuckDbException>().WithMessage("*threads*").Which.ErrorType.Should().Be(DuckDbErrorType.Settings);
    }

    [Fact]
    public void Settings_are_applied()
    {
        using var database = DuckDbDatabase.Open(new Dictionary<string, string> { ["threads"] = "3" });
        using var connection = database.Connect();
        using var result = connection.Query("SELECT current_setting('threads')");

        result.Rows().Single().Should().Equal(3L);
    }

    [Fact]
    public async Task Cancellation_stops_a_long_statement_and_spares_the_next()
    {
        using var cancellation = new CancellationTokenSource();
        var running = Task.Run(() => Connection.Execute(LongSql, null, cancellation.Token));
        await Task.Delay(300);
        var clock = Stopwatch.StartNew();
        await cancellation.CancelAsync();

        var act = () => running;
        (await act.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(cancellation.Token);
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(1));
        Scalar("SELECT 42").Should().Be(42);
    }

    [Fact]
    public void Cancellation_stops_a_stream()
    {
        using var cancellation = new CancellationTokenSource();
        using var result = Connection.Query("SELECT i FROM range(1000000000) t(i)", null, cancellation.Token);
        result.Fetch();
        cancellation.Cancel();

        var act = () => result.Rows().Count();

        act.Should().Throw<OperationCanceledException>();
        Scalar("SELECT 42").Should().Be(42);
    }

    [Fact]
    public void Stream_that_is_left_early_does_not_hold_up_the_next_statement()
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 20; i++)
        {
            using (var result = Connection.Query("SELECT i FROM range(1000000000000) t(i) WHERE i < 1000000 OR i % 100000000 = 0"))
            {
                result.Fetch()!.RowCount.Should().BePositive();
            }

            Scalar("SELECT 42").Should().Be(42);
        }

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Cancelled_token_starts_nothing()
    {
        var act = () => Connection.Execute("CREATE TABLE never(a INTEGER)", null, new CancellationToken(true));

        act.Should().Throw<OperationCanceledException>();
        Rows("SELECT * FROM duckdb_tables()").Should().BeEmpty();
    }

    [Fact]
    public void Late_cancellation_does_not_hit_a_later_statement()
    {
        for (var i = 0; i < 300; i++)
        {
            using var cancellation = new CancellationTokenSource();
            using (Connection.Query("SELECT i FROM range(10000) t(i)", null, cancellation.Token))
            {
                using var later = Connection.Query("SELECT sum(i)::BIGINT FROM range(10000) t(i)");
                cancellation.Cancel();
                later.Rows().Single().Should().Equal(49_995_000L);
            }
        }
    }

    [Fact]
    public async Task Cancellation_at_any_moment_either_stops_or_misses_but_never_hangs()
    {
        for (var i = 0; i < 40; i++)
        {
            using var cancellation = new CancellationTokenSource();
            var running = Task.Run(() => Connection.Execute(LongSql, null, cancellation.Token));
            await Task.Delay(i % 10);
            await cancellation.CancelAsync();

            var act = () => running.WaitAsync(TimeSpan.FromSeconds(5));
            await act.Should().ThrowAsync<OperationCanceledException>();
            Scalar("SELECT 1").Should().Be(1);
        }
    }

    [Fact]
    public async Task Progress_moves_while_a_statement_runs()
    {
        Connection.Execute("CREATE TABLE big AS SELECT i, hash(i) AS h FROM range(5000000) t(i)");
        Connection.Progress.Should().Be(-1);
        var running = Task.Run(() => Rows("SELECT count(*) FROM big WHERE md5(h::VARCHAR) LIKE 'abc%'"));
        var seen = new HashSet<double>();
        while (!running.IsCompleted)
        {
            // Not by Task.Delay: where tests wait for threads of the pool, it may end after the statement.
            seen.Add(Connection.Progress);
            Thread.Sleep(5);
        }

        await running;
        seen.Should().OnlyContain(progress => progress >= -1 && progress <= 100);
        seen.Count(progress => progress is > 0 and < 100).Should().BeGreaterThan(3);
    }

    [Fact]
    public async Task Threads_with_a_connection_each_work_at_once()
    {
        var work = Enumerable.Range(0, 4).Select(n => Task.Run(() => Work(n)));

        (await Task.WhenAll(work)).Should().OnlyContain(ok => ok);
    }

    private const string LongSql = "SELECT count(*) FROM range(100000000) a(i), range(100000) b(j) WHERE (i * j) % 7 = 3";

    private bool Work(int number)
    {
        using var connection = OpenConnection();
        for (var i = 0; i < 50; i++)
        {
            var text = $"thread {number} says number {i} in some more words 🦆";
            using var result = connection.Query("SELECT $1 || ' ' || i FROM range(5000) t(i)", [text]);
            if (!result.Rows().Select(row => (string)row[0]!).SequenceEqual(Enumerable.Range(0, 5000).Select(n => $"{text} {n}")))
            {
                return false;
            }
        }

        return true;
    }
}
