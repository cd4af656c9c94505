using System.Diagnostics;
using System.Globalization;
using Etl.Jobs.Retail.Run;

namespace Etl.Jobs.Presentation;

/// <summary>Tells the steps of a run as lines, for a log.</summary>
internal sealed class StepLines(TextWriter log) : IRunObserver
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly Stopwatch _sinceLine = new();

    public void StepStarted(string step) => Write($"{step} ...");

    public void StepProgress(string step, double fraction)
    {
        lock (_lock)
        {
            if (_sinceLine.Elapsed >= Interval)
            {
                Write(string.Create(CultureInfo.InvariantCulture, $"{step}: {fraction * 100:0} %"));
            }
        }
    }

    public void StepEnded(StepReport step) => Write($"{step.Name}: {Units.Time(step.Seconds)}");

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
