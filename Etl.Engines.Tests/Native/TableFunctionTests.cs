using System.Globalization;
using Etl.DuckDB;
using Etl.DuckDB.Native;

namespace Etl.Engines.Tests.Native;

public sealed class TableFunctionTests : NativeDatabase
{
    private readonly List<CountingSource> _sources = [];

    public TableFunctionTests() => Connection.Register(
        new TableFunction("counting", [LogicalType.BigInt, LogicalType.Varchar], arguments =>
        {
            var source = new CountingSource((long?)arguments[0] ?? 0, (string?)arguments[1] ?? "none");
            _sources.Add(source);
            return source;
        }));

    [Fact]
    public void Rows_of_all_columns_arrive()
    {
        var rows = Rows("SELECT * FROM counting(5, 'row') ORDER BY number");

        rows.Select(row => string.Join('|', row)).Should().Equal("0|row 0|", "1|row 1|1", "2|row 2|", "3|row 3|3", "4|row 4|");
    }

    [Fact]
    public void Only_wanted_columns_are_asked_for()
    {
        Rows("SELECT text FROM counting(3, 'row') WHERE number = 2").Single().Should().Equal("row 2");
        Scalar("SELECT sum(odd)::BIGINT FROM counting(10, 'row')").Should().Be(25L);

        _sources.Select(source => string.Join(',', source.Wanted.Order())).Should().Equal("0,1", "2");
    }

    [Fact]
    public void Rows_can_be_counted() => Scalar("SELECT count(*) FROM counting(100000, 'row')").Should().Be(100_000L);

    [Fact]
    public void Threads_share_the_work()
    {
        Scalar("SELECT count(DISTINCT text) + sum(number)::BIGINT FROM counting(1000000, 'a text of more than twelve bytes')")
            .Should().Be(1_000_000L + (999_999L * 1_000_000 / 2));

        _sources.Single().Locals.Should().Be(_sources.Single().Disposed).And.BeGreaterThan(0);
    }

    [Fact]
    public void Null_arguments_are_null()
    {
        Rows("SELECT text FROM counting(NULL, NULL)").Should().BeEmpty();
        _sources.Single().Text.Should().Be("none");
    }

    [Fact]
    public void Prepared_values_are_arguments() =>
        Scalar("SELECT max(text) FROM counting($1, $2)", 3L, "né 🦆").Should().Be("né 🦆 2");

    [Theory]
    [InlineData("bind", "Binder Error: bind failed*")]
    [InlineData("init", "Invalid Input Error: init failed")]
    [InlineData("fill", "Invalid Input Error: fill failed")]
    [InlineData("local", "Invalid Input Error: local failed")]
    public void Exceptions_fail_the_query_and_come_back_themselves(string place, string message)
    {
        Connection.Register(new TableFunction("failing", [LogicalType.Varchar], arguments => new FailingSource((string)arguments[0]!)));

        var act = () => Rows("SELECT * FROM failing($1)", place);

        var error = act.Should().Throw<DuckDbException>().WithMessage(message).Which;
        error.InnerException.Should().BeOfType<FormatException>().Which.Message.Should().Be($"{place} failed");
        Scalar("SELECT 42").Should().Be(42);
    }

    [Fact]
    public void Everything_is_let_go_when_the_result_is_left_early()
    {
        using (var result = Connection.Query("SELECT number FROM counting(100000000, 'row')"))
        {
            result.Fetch();
        }

        _sources.Single().Disposed.Should().Be(_sources.Single().Locals);
        _sources.Single().ScansClosed.Should().Be(1);
        _sources.Single().Closed.Should().BeTrue();
    }

    [Fact]
    public void Source_is_closed_when_the_result_is_read_and_disposed()
    {
        Rows("SELECT number FROM counting(100, 'row')").Should().HaveCount(100);

        _sources.Single().ScansClosed.Should().Be(1);
        _sources.Single().Closed.Should().BeTrue();
    }

    [Fact]
    public void Parameters_are_numbers_or_texts()
    {
        var act = () => Connection.Register(new TableFunction("wrong", [LogicalType.Date], _ => throw new NotSupportedException()));

        act.Should().Throw<ArgumentException>().WithMessage("Parameters of a table function are BIGINT or VARCHAR; 'wrong' has 'DATE'.");
    }

    private sealed class CountingSource(long rows, string text) : ITableFunctionSource, IDisposable
    {
        public int Locals;
        public int Disposed;
        public int ScansClosed;

        public string Text => text;

        public bool Closed { get; private set; }

        public IReadOnlyList<int> Wanted { get; private set; } = [];

        public IReadOnlyList<LogicalField> Columns { get; } =
            [new("number", LogicalType.BigInt), new("text", LogicalType.Varchar), new("odd", LogicalType.Integer)];

        public long? Cardinality => rows;

        public ITableFunctionScan Open(IReadOnlyList<int> columns)
        {
            Wanted = columns;
            return new CountingScan(this, rows, columns);
        }

        public void Dispose() => Closed = true;
    }

    private sealed class CountingScan(CountingSource source, long rows, IReadOnlyList<int> columns) : ITableFunctionScan, IDisposable
    {
        private long _next;

        public int MaxThreads => 4;

        public object CreateLocalState()
        {
            Interlocked.Increment(ref source.Locals);
            return new CountingLocal(source);
        }

        public int Fill(object? localState, DataChunkWriter chunk)
        {
            localState.Should().BeOfType<CountingLocal>();
            var first = Interlocked.Add(ref _next, DataChunkWriter.Capacity) - DataChunkWriter.Capacity;
            var count = (int)Math.Clamp(rows - first, 0, DataChunkWriter.Capacity);
            for (var column = 0; column < columns.Count; column++)
            {
                Write(columns[column], chunk[column], first, count);
            }

            return count;
        }

        public void Dispose() => Interlocked.Increment(ref source.ScansClosed);

        private void Write(int column, VectorWriter writer, long first, int count)
        {
            for (var row = 0; row < count; row++)
            {
                WriteRow(column, writer, row, first + row);
            }
        }

        private void WriteRow(int column, VectorWriter writer, int row, long number)
        {
            switch (column)
            {
                case 0:
                    writer.Values<long>()[row] = number;
                    break;
                case 1:
                    writer.SetString(row, string.Create(CultureInfo.InvariantCulture, $"{source.Text} {number}"));
                    break;
                case 2 when number % 2 == 1:
                    writer.Values<int>()[row] = (int)number;
                    break;
                default:
                    writer.SetNull(row);
                    break;
            }
        }
    }

    private sealed class CountingLocal(CountingSource source) : IDisposable
    {
        public void Dispose() => Interlocked.Increment(ref source.Disposed);
    }

    private sealed class FailingSource(string place) : ITableFunctionSource, ITableFunctionScan
    {
        public IReadOnlyList<LogicalField> Columns => At("bind", new LogicalField[] { new("x", LogicalType.BigInt) });

        public ITableFunctionScan Open(IReadOnlyList<int> columns) => At("init", this);

        public object CreateLocalState() => At("local", new object());

        public int Fill(object? localState, DataChunkWriter chunk) => At("fill", 0);

        private T At<T>(string here, T value) => here == place ? throw new FormatException($"{here} failed") : value;
    }
}
