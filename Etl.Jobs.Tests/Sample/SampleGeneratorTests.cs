using System.Security.Cryptography;
using System.Text;
using Etl.Jobs.Sample;

namespace Etl.Jobs.Tests.Sample;

public sealed class SampleGeneratorTests : IDisposable
{
    private static readonly string[] Tables = ["store", "product", "calendar", "sales", "inventory"];
    private static readonly SampleOptions Tiny = SampleOptions.For(SampleSize.Tiny, new DateOnly(2024, 2, 29));

    private readonly SampleFiles _files = new();
    private readonly SampleFiles _others = new();

    public void Dispose()
    {
        _files.Dispose();
        _others.Dispose();
    }

    [Fact]
    public void Write_SameOptions_SameBytes()
    {
        _files.Write(Tiny);
        _others.Write(Tiny);

        foreach (var table in Tables)
        {
            _files.Bytes(table).AsSpan().SequenceEqual(_others.Bytes(table)).Should().BeTrue(table);
        }
    }

    [Theory]
    [InlineData("sales", "de1f06822481b915")]
    [InlineData("inventory", "8d212876e2606a81")]
    public void Write_OnAnyMachine_SameContent(string table, string expected)
    {
        _files.Write(Tiny);

        // A new hash means another world for every seed, in documents and demonstrations too: change it only on purpose.
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_files.Text(table))))[..16].Should().Be(expected);
    }

    [Fact]
    public void Write_OtherSeed_OtherWorld()
    {
        _files.Write(Tiny);
        _others.Write(Tiny with { Seed = 43 });

        foreach (var table in Tables.Where(table => table != "calendar"))
        {
            _files.Text(table).Should().NotBe(_others.Text(table), table);
        }
    }

    [Fact]
    public void Write_DatesOfOneHorizon_AreSuccessiveDumps()
    {
        _files.Write(Tiny with { Date = new DateOnly(2024, 2, 27), Horizon = new DateOnly(2024, 2, 29) });
        _others.Write(Tiny);

        _others.Text("sales").Should().StartWith(_files.Text("sales"));
        _others.Text("inventory").Should().StartWith(_files.Text("inventory"));
        _files.Rows("sales").Should().HaveCountLessThan(_others.Rows("sales").Count);
        _files.Text("store").Should().Be(_others.Text("store"));
    }

    [Fact]
    public void Write_Done_NamesAndCountsTheFiveFiles()
    {
        var summary = _files.Write(Tiny);

        Directory.GetFiles(_files.Folder).Select(Path.GetFileName).Should()
            .BeEquivalentTo(Tables.Select(table => $"{table}_2024-02-29.csv.gz"));
        summary.Files.Select(file => file.Table).Should().Equal(Tables);
        foreach (var file in summary.Files)
        {
            file.Bytes.Should().Be(new FileInfo(file.Path).Length);
            file.Rows.Should().Be(_files.Rows(file.Table).Count, file.Table);
        }
        summary.Rows.Should().Be(summary.Files.Sum(file => file.Rows));
    }

    [Fact]
    public void Write_FilesOfTheDatePresent_ReplacesThem()
    {
        _files.Write(Tiny with { Seed = 1 });
        _files.Write(Tiny);
        _others.Write(Tiny);

        _files.Bytes("sales").Should().Equal(_others.Bytes("sales"));
    }

    [Fact]
    public void Write_EveryDay_ReportsProgress()
    {
        var reports = new Reports();

        var summary = _files.Write(Tiny, reports);

        reports.All.Should().HaveCount(33);
        reports.All[^1].Should().Be(new SampleProgress(Tiny.Date, 33, 33, summary.Files[3].Rows, summary.Files[4].Rows));
    }

    [Fact]
    public void Write_Cancelled_LeavesNothingBehind()
    {
        using var cancellation = new CancellationTokenSource();
        var afterSomeDays = new Reports(report => { if (report.DaysDone == 5) { cancellation.Cancel(); } });

        var act = () => SampleGenerator.Write(Tiny, _files.Folder, afterSomeDays, cancellation.Token);

        act.Should().Throw<OperationCanceledException>();
        afterSomeDays.All.Should().HaveCount(5);
        Directory.GetFileSystemEntries(_files.Folder).Should().BeEmpty();
    }

    [Fact]
    public void Write_CancelledOverExistingFiles_KeepsThem()
    {
        _files.Write(Tiny);
        var before = _files.Bytes("store");
        using var cancellation = new CancellationTokenSource();
        var onTheLastDay = new Reports(report => { if (report.DaysDone == report.DaysTotal) { cancellation.Cancel(); } });

        var act = () => SampleGenerator.Write(Tiny with { Seed = 7 }, _files.Folder, onTheLastDay, cancellation.Token);

        act.Should().Throw<OperationCanceledException>();
        _files.Bytes("store").Should().Equal(before);
        Directory.GetFiles(_files.Folder).Should().HaveCount(5);
    }

    private sealed class Reports(Action<SampleProgress>? onReport = null) : IProgress<SampleProgress>
    {
        public List<SampleProgress> All { get; } = [];

        public void Report(SampleProgress value)
        {
            All.Add(value);
            onReport?.Invoke(value);
        }
    }
}
