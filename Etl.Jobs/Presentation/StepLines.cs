using System.Diagnostics;
using System.Globalization;
using Etl.Jobs.Retail.Run;

namespace Etl.Jobs.Presentation;

/// <summary>Tells the steps of a run as lines, for a log.</summary>
internal sealed class StepLines(TextWriter log) : IRunObserver
{
    // Reading comes first and computing after it: only the end of the step is its hundred per cent.
    private const double AlmostDone = 0.99;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly Stopwatch _sinceLine = new();
    private readonly ReadRate _rate = new(TimeProvider.System);
    private string _speed = "";

    public void StepStarted(string step) => Write($"{step} ...");

    public void StepRead(string step, long read, long total) => _speed = _rate.Note(read, total) is { Length: > 0 } speed ? $", {speed}" : "";

    public void StepProgress(string step, double fraction)
    {
        lock (_lock)
        {
            if (_sinceLine.Elapsed >= Interval)
            {
                Write(string.Create(CultureInfo.InvariantCulture, $"{step}: {Math.Min(fraction, AlmostDone) * 100:0} %{_speed}"));
            }
        }
    }

    public void StepEnded(StepReport step)
    {
        _speed = "";
        Write($"{step.Name}: {Units.Time(step.Seconds)}");
    }

    private void Write(string line)
    {
        lock (_lock)
        {
            log.WriteLine(line);
            log.Flush();
            _sinceLine.Restart();
        }
    }
}
