using System.Collections.Concurrent;
using Etl.Jobs.Retail.Run;
using Spectre.Console;

namespace Etl.Jobs.Presentation;

/// <summary>Shows the steps of a run as bars, on a terminal.</summary>
internal sealed class StepBars(ProgressContext screen) : IRunObserver
{
    // A step makes several queries and each begins again: only the end of the step is the end of its bar.
    private const double AlmostDone = 0.99;

    private readonly ConcurrentDictionary<string, ProgressTask> _bars = [];
    private readonly ReadRate _rate = new(TimeProvider.System);

    public void StepStarted(string step) => _bars[step] = screen.AddTask(step, maxValue: 1);

    public void StepProgress(string step, double fraction)
    {
        if (_bars.TryGetValue(step, out var bar))
        {
            bar.Value = Math.Max(bar.Value, Math.Min(fraction, AlmostDone));
        }
    }

    public void StepRead(string step, long read, long total)
    {
        if (_bars.TryGetValue(step, out var bar))
        {
            RateColumn.Set(bar, _rate.Note(read, total));
        }
    }

    public void StepEnded(StepReport step)
    {
        if (_bars.TryGetValue(step.Name, out var bar))
        {
            bar.Value = bar.MaxValue;
            bar.StopTask();
        }
    }
}
