using System.Text;
using Etl.DataFrames;
using Etl.DataFrames.Engines.Csv;
using Etl.DataFrames.Types;
using Etl.DuckDB.Csv;

namespace Etl.Engines.Tests.Csv;

public class WorkerTests
{
    private static readonly StructType Schema = new StructType().Add("id", new LongType()).Add("name", new StringType()).Add("line", new LongType());
    private static readonly CsvOptions Options = CsvRead.Options with { LineNumberColumn = "line" };

    [Theory]
    [InlineData(1, 200)]
    [InlineData(2, 50)]
    [InlineData(4, 1000)]
    [InlineData(4, 1 << 18)]
    public void EveryRecord_ComesOnce(int workers, int blockSize)
    {
        var files = Enumerable.Range(0, 3).ToDictionary(file => $"{file}.csv", file => Encoding.UTF8.GetBytes(Text(file * 10_000, 5_000)));
        var read = CsvRead.Files(files, Schema, Options with { BlockSize = blockSize }, workers: workers);
        read.Rows.Select(row => (long)row[0]!).Order().Should().Equal(Ids(read));
        read.Rows.Should().OnlyContain(row => (long)row[0]! % 10_000 == (long)row[2]! - 2);
        read.Metrics.Should().OnlyContain(file => file.RecordsRead == 5_000 && file.BadRecords == 10);
        read.Bad.Should().HaveCount(30).And.OnlyContain(bad => bad.Value == $"x{bad.Line - 2}");
    }

    [Fact]
    public void Progress_ReachesTheEnd()
    {
        var bytes = CsvRead.Compress(Text(0, 1000));
        using var scan = new CsvScan(["f.csv.gz"], Options, Schema, [0], new NoSink(), _ => new MemoryStream(bytes));
        using var worker = scan.CreateWorker();
        using var column = new MemoryColumn(new LongType());
        scan.BytesRead.Should().Be(0);
        while (worker.Fill([column], MemoryColumn.Capacity) > 0)
        {
        }

        scan.BytesRead.Should().Be(bytes.Length);
        scan.Metrics[0].BytesRead.Should().Be(Text(0, 1000).Length - "id,name\n".Length);
    }

    [Fact]
    public void Fill_NeverPassesTheCapacity()
    {
        using var scan = new CsvScan(["f.csv"], Options, Schema, [0], new NoSink(), _ => new MemoryStream(Encoding.UTF8.GetBytes(Text(0, 1000))));
        using var worker = scan.CreateWorker();
        using var column = new MemoryColumn(new LongType());
        var counts = new List<int>();
        while (worker.Fill([column], 300) is > 0 and var count)
        {
            counts.Add(count);
        }

        counts.Should().OnlyContain(count => count <= 300);
        counts.Sum().Should().Be(998);
    }

    [Fact]
    public void Cancellation_StopsEveryWorker()
    {
        using var stop = new CancellationTokenSource();
        using var scan = new CsvScan(["f.csv"], Options, Schema, [0], new NoSink(), _ => new MemoryStream(Encoding.UTF8.GetBytes(Text(0, 1000))), stop.Token);
        stop.Cancel();
        using var worker = scan.CreateWorker();
        var fill = () => worker.Fill([], 100);
        fill.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void OneFailure_StopsTheOthers()
    {
        using var scan = new CsvScan(["bad.csv", "good.csv"], Options, Schema, [], new NoSink(), path => new MemoryStream(Encoding.UTF8.GetBytes(
            path == "bad.csv" ? "id\n" : Text(0, 1000))));
        using var first = scan.CreateWorker();
        using var second = scan.CreateWorker();
        var failing = () => first.Fill([], 100);
        var other = () => second.Fill([], 100);
        failing.Should().Throw<BadInputException>();
        other.Should().Throw<BadInputException>().Which.Path.Should().Be("bad.csv");
    }

    private static string Text(int first, int count) =>
        "id,name\n" + string.Concat(Enumerable.Range(0, count).Select(i => i % 500 == 250 ? $"x{i},bad\n" : $"{first + i},\"name, {i}\"\n"));

    private static IEnumerable<long> Ids(CsvRead read) =>
        read.Metrics.SelectMany((_, file) => Enumerable.Range(0, 5_000).Where(i => i % 500 != 250).Select(i => (file * 10_000L) + i));

    private sealed class NoSink : IBadRecordSink
    {
        public void Add(BadRecord record)
        {
        }
    }
}
