using System.Diagnostics;
using Etl.DuckDB;
using Etl.DuckDB.Native;

namespace Etl.Engines.Tests.Native;

/// <summary>Runs alone: other tests' memory would be measured too.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests : NativeDatabase
{
    // More than that in a round is a leak of some kilobytes per statement.
    private const int Most = 5 << 20;

    [Fact]
    public void Million_rows_stream_in_little_memory()
    {
        Connection.Execute("SET memory_limit = '200MB'");
        using var result = Connection.Query("SELECT i, 'a text that is not short at all: number ' || i AS t FROM range(1000000) t(i)");
        var (count, sum, before) = (0L, 0L, Memory());
        foreach (var chunk in result.Chunks())
        {
            foreach (var value in ((FixedReader<long>)chunk[0]).Values)
            {
                (count, sum) = (count + 1, sum + value);
            }
        }

        (count, sum).Should().Be((1_000_000, 499_999_500_000));
        (Memory() - before).Should().BeLessThan(60 << 20);
    }

    [Theory]
    [InlineData("SELECT $1, [$2], {'a': $2}, MAP {$1: 1}", 4_000)]
    [InlineData("SELECT numbers FROM numbers($1 % 100) WHERE twice(numbers) > 3 AND $2 > ''", 1_500)]
    [InlineData("SELECT failing($1), $2", 1_500)]
    public void Small_statements_do_not_leak(string sql, int times)
    {
        Connection.Register(new TableFunction("numbers", [LogicalType.BigInt], arguments => new Numbers((long)arguments[0]!)));
        Connection.Register(new ScalarFunction("twice", [LogicalType.BigInt], LogicalType.BigInt, Twice));
        Connection.Register(
            new ScalarFunction(
                "failing", [LogicalType.BigInt], LogicalType.BigInt, (in FunctionInput _, VectorWriter _) => throw Failure()));
        Run(sql, 1_000);

        SmallestGrowth(() => Run(sql, times)).Should().BeLessThan(Most);
    }

    [Fact]
    public void Connections_do_not_leak()
    {
        Connect(200);

        SmallestGrowth(() => Connect(800)).Should().BeLessThan(Most);
    }

    // A leak grows in every round; the allocators' own growth on a busy machine does not.
    private static long SmallestGrowth(Action round)
    {
        var smallest = long.MaxValue;
        for (var i = 0; i < 3 && smallest >= Most; i++)
        {
            var before = Memory();
            round();
            smallest = Math.Min(smallest, Memory() - before);
        }

        return smallest;
    }

    private void Connect(int times)
    {
        for (var i = 0; i < times; i++)
        {
            using var connection = OpenConnection();
            connection.Execute("SELECT 1");
        }
    }

    private void Run(string sql, int times)
    {
        using var cancellation = new CancellationTokenSource();
        for (var i = 0; i < times; i++)
        {
            RunOnce(sql, i, cancellation.Token);
        }
    }

    private void RunOnce(string sql, int number, CancellationToken cancellationToken)
    {
        try
        {
            using var result = Connection.Query(sql, [number, "a text that is longer than twelve bytes"], cancellationToken);
            result.Fetch();
        }
        catch (DuckDbException error)
        {
            error.InnerException.Should().BeOfType<FormatException>();
        }
    }

    private static void Twice(in FunctionInput input, VectorWriter output)
    {
        for (var row = 0; row < input.RowCount; row++)
        {
            output.Values<long>()[row] = 2 * input[0].Values<long>()[row];
        }
    }

    private static FormatException Failure() => new("not this one");

    private static long Memory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    private sealed class Numbers(long count) : ITableFunctionSource, ITableFunctionScan
    {
        private bool _done;

        public IReadOnlyList<LogicalField> Columns { get; } = [new("numbers", LogicalType.BigInt)];

        public ITableFunctionScan Open(IReadOnlyList<int> columns) => new Numbers(count);

        public int Fill(object? localState, DataChunkWriter chunk)
        {
            var rows = _done ? 0 : (int)count;
            _done = true;
            for (var row = 0; row < rows; row++)
            {
                chunk[0].Values<long>()[row] = row;
            }

            return rows;
        }
    }
}
