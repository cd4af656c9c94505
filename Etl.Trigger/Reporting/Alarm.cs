using Etl.Lake.Readiness;
using Etl.Trigger.Airflow;
using Etl.Trigger.Days;

namespace Etl.Trigger.Reporting;

/// <summary>What people are told, and when. Each alert names its entry in the runbook.</summary>
/// <param name="alerts">Where they are told.</param>
/// <param name="function">The name of this function.</param>
/// <param name="log">The log, for alerts that could not be sent.</param>
internal sealed class Alarm(IAlerts alerts, string function, Log log)
{
    /// <summary>Files are missing or wrong, and no more are expected.</summary>
    public Task IncompleteAsync(ScheduledEvent scheduled, string raw, DayReadiness readiness, InvocationTime time) => SendAsync(
        Subject(scheduled, $"files not complete at {scheduled.Slot}"),
        [
            $"The files of {DagRun.Text(scheduled.Date)} in '{raw}' are not complete at {scheduled.Slot} New York. No run was started.",
            .. readiness.Missing.Select(name => $"Missing: {name}"),
            .. readiness.Problems.Select(problem => $"Wrong: {problem}"),
            $"When they are delivered: {Again(scheduled)}",
        ],
        readiness.Missing.Count > 0 ? "files-missing" : "manifest-disagrees",
        time);

    /// <summary>The run of the date had failed and was started again.</summary>
    public Task ClearedAsync(ScheduledEvent scheduled, string airflow, RunOutcome run, InvocationTime time) => SendAsync(
        Subject(scheduled, "the failed run was started again"),
        [$"{airflow} had a failed run '{run.RunId}'. All its tasks were cleared; it is {run.State} now. Its log says why it failed."],
        "dag-failed",
        time);

    /// <summary>The run waits, because its DAG is paused.</summary>
    public Task PausedAsync(ScheduledEvent scheduled, string airflow, RunOutcome run, InvocationTime time) => SendAsync(
        Subject(scheduled, "the DAG is paused"),
        [$"{airflow} has taken the run '{run.RunId}', but the DAG '{DagRun.Dag}' is paused, so that it stays {run.State}. Unpause the DAG; the run starts by itself then."],
        "dag-paused",
        time);

    /// <summary>The function failed. What goes wrong with telling it is only logged: the first error matters more.</summary>
    public async Task TryFailedAsync(ScheduledEvent? scheduled, TriggerException error, InvocationTime time)
    {
        try
        {
            await SendAsync(
                scheduled is null ? $"{DagRun.Dag}: an event cannot be handled" : Subject(scheduled, "the run was not started"),
                [error.Message, "Lambda tries this event again by itself, twice.", .. scheduled is null ? [] : (string[])[$"After that: {Again(scheduled)}"]],
                "trigger-failed",
                time).ConfigureAwait(false);
        }
        catch (Exception second) when (second is not OutOfMemoryException)
        {
            log.Error("alert_failed", second.Message);
        }
    }

    private async Task SendAsync(string subject, IEnumerable<string> lines, string entry, InvocationTime time)
    {
        await alerts.SendAsync(subject, string.Join('\n', lines.Append($"What to do: docs/runbook.md, {entry}.")), time.ForAlerts).ConfigureAwait(false);
        log.Info("alert", subject);
    }

    private static string Subject(ScheduledEvent scheduled, string what) => $"{DagRun.Dag} {DagRun.Text(scheduled.Date)}: {what}";

    private string Again(ScheduledEvent scheduled) =>
        $"aws lambda invoke --function-name {function} --cli-binary-format raw-in-base64-out --payload '{scheduled}' /dev/stdout";
}
