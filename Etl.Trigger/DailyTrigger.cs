using Etl.Lake.Readiness;
using Etl.Trigger.Airflow;
using Etl.Trigger.Days;
using Etl.Trigger.Http;
using Etl.Trigger.Reporting;

namespace Etl.Trigger;

/// <summary>What the function does with an event: when the files of the date are there, it sees to it that Airflow runs the date; else it waits or tells people.</summary>
internal sealed class DailyTrigger(RawDay day, Airflows airflows, PatientClient patient, Alarm alarm, Log log)
{
    /// <summary>Handles an event.</summary>
    /// <param name="json">The event.</param>
    /// <param name="time">The time that the invocation has.</param>
    /// <returns>What was found and done, as JSON.</returns>
    /// <exception cref="TriggerException">It could not be done; people were told. Lambda tries again by itself.</exception>
    public async Task<TriggerResult> HandleAsync(ReadOnlyMemory<byte> json, InvocationTime time)
    {
        ScheduledEvent? scheduled = null;
        try
        {
            scheduled = ScheduledEvent.Parse(json);
            var result = await RunAsync(scheduled, time).ConfigureAwait(false);
            log.Info("result", result.Outcome, [.. result.Fields]);
            return result;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            var known = error as TriggerException ?? new TriggerException($"The function has a bug: {error.GetType().Name}: {error.Message}", error);
            log.Error("failed", known.Message, ("type", error.GetType().Name), ("stack", $"{error.StackTrace}"));
            await alarm.TryFailedAsync(scheduled, known, time).ConfigureAwait(false);
            throw known;
        }
    }

    private async Task<TriggerResult> RunAsync(ScheduledEvent scheduled, InvocationTime time)
    {
        var readiness = await day.JudgeAsync(scheduled.Date, scheduled.IsFinal, time.ForWork).ConfigureAwait(false);
        if (readiness.State == DayState.Ready)
        {
            return await TriggerAsync(scheduled, time).ConfigureAwait(false);
        }

        if (readiness.State == DayState.Incomplete)
        {
            await alarm.IncompleteAsync(scheduled, day.Address, readiness, time).ConfigureAwait(false);
        }

        return new TriggerResult(scheduled, readiness.State.ToString().ToLowerInvariant()) { Missing = readiness.Missing, Problems = readiness.Problems };
    }

    private async Task<TriggerResult> TriggerAsync(ScheduledEvent scheduled, InvocationTime time)
    {
        var airflow = await airflows.OpenAsync(time.ForWork).ConfigureAwait(false);
        var run = await new DailyRun(airflow, patient).EnsureAsync(scheduled.Date, time.ForWork).ConfigureAwait(false);
        if (run.Action == RunAction.Cleared)
        {
            await alarm.ClearedAsync(scheduled, airflow.Where, run, time).ConfigureAwait(false);
        }

        if (run.IsPaused)
        {
            await alarm.PausedAsync(scheduled, airflow.Where, run, time).ConfigureAwait(false);
        }

        return new TriggerResult(scheduled, run.Action.ToString().ToLowerInvariant()) { Run = run };
    }
}
