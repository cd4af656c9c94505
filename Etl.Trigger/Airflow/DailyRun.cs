using System.Text.Json;
using System.Text.Json.Nodes;
using Etl.Trigger.Http;

namespace Etl.Trigger.Airflow;

/// <summary>Sees to it that a date has one run, and that it is not left failed.</summary>
internal sealed class DailyRun(IAirflowApi airflow, PatientClient patient)
{
    /// <summary>Triggers the run of a date unless there is one, and clears a failed one.</summary>
    /// <exception cref="TriggerException">Airflow said no, or nothing.</exception>
    public async Task<RunOutcome> EnsureAsync(DateOnly date, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var created = await CreateAsync(date, cancellationToken).ConfigureAwait(false);
            var outcome = created.Status switch
            {
                200 or 201 => await StateAsync(date, created, RunAction.Triggered, cancellationToken).ConfigureAwait(false),
                409 => await FindAsync(date, cancellationToken).ConfigureAwait(false),
                404 => null,
                _ => throw Refused("the run", created),
            };
            if (outcome is not null)
            {
                return outcome;
            }

            if (tries == patient.Patience.Tries)
            {
                throw Absent(created);
            }

            // The file of a DAG is unknown for some seconds while it is deployed.
            await patient.WaitAsync(airflow.Where, tries, $"it answered {created.Status}: {created.Detail}.", cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<AirflowAnswer> CreateAsync(DateOnly date, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["dag_run_id"] = DagRun.Id(date), ["conf"] = new JsonObject { [DagRun.BusinessDate] = DagRun.Text(date) } };
        if (await airflow.NeedsLogicalDateAsync(cancellationToken).ConfigureAwait(false))
        {
            body["logical_date"] = null;
        }

        return await airflow.SendAsync(HttpMethod.Post, DagRun.RunsPath, body, cancellationToken).ConfigureAwait(false);
    }

    // Null when the run vanished meanwhile: then it may be created.
    private async Task<RunOutcome?> FindAsync(DateOnly date, CancellationToken cancellationToken)
    {
        var run = await airflow.SendAsync(HttpMethod.Get, DagRun.Path(date), null, cancellationToken).ConfigureAwait(false);
        if (run.Status == 404)
        {
            return null;
        }

        RequireSuccess("the run", run);
        RequireSameDate(date, run);
        return run.Text("state") == "failed"
            ? await ClearAsync(date, cancellationToken).ConfigureAwait(false)
            : await StateAsync(date, run, RunAction.Found, cancellationToken).ConfigureAwait(false);
    }

    // All tasks, not only failed ones: after a timeout of the run none of them has failed. "dry_run" is true by default.
    private async Task<RunOutcome> ClearAsync(DateOnly date, CancellationToken cancellationToken)
    {
        var cleared = await airflow.SendAsync(HttpMethod.Post, $"{DagRun.Path(date)}/clear", new JsonObject { ["dry_run"] = false }, cancellationToken)
            .ConfigureAwait(false);
        RequireSuccess("clearing the failed run", cleared);
        return await StateAsync(date, cleared, RunAction.Cleared, cancellationToken).ConfigureAwait(false);
    }

    private async Task<RunOutcome> StateAsync(DateOnly date, AirflowAnswer run, RunAction action, CancellationToken cancellationToken)
    {
        var state = run.Text("state");
        if (run.Text("dag_run_id") != DagRun.Id(date) || state is not ("queued" or "running" or "success"))
        {
            throw new AirflowException(
                $"{airflow.Where} answered for the run '{DagRun.Id(date)}' with id '{Shown(run, "dag_run_id")}' and state '{Shown(run, "state")}'. "
                + "Expected are this id and queued, running or success. Look at the run in Airflow.");
        }

        return new RunOutcome(action, DagRun.Id(date), state, state != "success" && await IsPausedAsync(cancellationToken).ConfigureAwait(false));
    }

    // A paused DAG takes runs, says nothing, and never starts them.
    private async Task<bool> IsPausedAsync(CancellationToken cancellationToken)
    {
        var dag = await airflow.SendAsync(HttpMethod.Get, DagRun.DagPath, null, cancellationToken).ConfigureAwait(false);
        RequireSuccess("the DAG", dag);
        return dag.IsTrue("is_paused");
    }

    // A run of this id that somebody made by hand for another date must not pass for the day's.
    private void RequireSameDate(DateOnly date, AirflowAnswer run)
    {
        var conf = run.Body.TryGetProperty("conf", out var value) ? value : default;
        var found = conf.ValueKind == JsonValueKind.Object && conf.TryGetProperty(DagRun.BusinessDate, out var text) ? text.ToString() : "nothing";
        if (found != DagRun.Text(date))
        {
            throw new AirflowException(
                $"{airflow.Where} has a run '{DagRun.Id(date)}' whose {DagRun.BusinessDate} is '{Reporting.Printable.Line(found)}'. "
                + "Somebody made it by hand: delete it there, and invoke this function again.");
        }
    }

    private void RequireSuccess(string what, AirflowAnswer answer)
    {
        if (!answer.IsSuccess)
        {
            throw Refused(what, answer);
        }
    }

    private AirflowException Refused(string what, AirflowAnswer answer) => new(answer.Status switch
    {
        401 or 403 => $"{airflow.Where} refuses {what} of '{DagRun.Dag}' ({answer.Status}: {answer.Detail}). Give the user the right to read and trigger this DAG.",
        _ => $"{airflow.Where} answered {answer.Status} to {what} of '{DagRun.Dag}': {answer.Detail}.",
    });

    private AirflowException Absent(AirflowAnswer answer) => new(
        $"{airflow.Where} does not know the DAG '{DagRun.Dag}' ({answer.Detail}). Deploy it; if its file is there, look at 'airflow dags list-import-errors'.");

    private static string Shown(AirflowAnswer run, string name) => Reporting.Printable.Line(run.Text(name) ?? "nothing");
}
