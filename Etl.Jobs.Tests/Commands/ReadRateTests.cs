using Etl.Jobs.Presentation;

namespace Etl.Jobs.Tests.Commands;

public sealed class ReadRateTests
{
    private readonly Clock _clock = new();

    [Fact]
    public void Note_AfterASecond_SaysRateAndTimeLeft()
    {
        var rate = new ReadRate(_clock);

        rate.Note(0, 1_000_000_000).Should().BeEmpty();
        _clock.Seconds = 0.5;
        rate.Note(10_000_000, 1_000_000_000).Should().BeEmpty();
        _clock.Seconds = 4;
        rate.Note(200_000_000, 1_000_000_000).Should().Be("50.0 MB/s, 16.0 s left");
        _clock.Seconds = 20;
        rate.Note(1_000_000_000, 1_000_000_000).Should().Be("all read, computing");
    }

    [Fact]
    public void Note_OfTheNextQuery_BeginsAnew()
    {
        var rate = new ReadRate(_clock);
        rate.Note(0, 500);
        _clock.Seconds = 10;
        rate.Note(500, 500);

        rate.Note(100, 10_100).Should().BeEmpty();
        _clock.Seconds = 12;
        rate.Note(4_100, 10_100).Should().Be("2.0 kB/s, 3.0 s left");
    }

    private sealed class Clock : TimeProvider
    {
        public double Seconds { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => (long)(Seconds * 1000);
    }
}
