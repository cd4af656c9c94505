using Etl.Trigger.Http;
using Etl.Trigger.Reporting;

namespace Etl.Trigger.Runtime;

/// <summary>Takes one event after the other, as long as Lambda lets the function live.</summary>
internal sealed class RuntimeLoop(RuntimeApi api, Func<Log, DailyTrigger> function, Secrets secrets, Log log, TimeProvider clock)
{
    private const int LongestEvent = 64 << 10;

    /// <summary>Handles events until Lambda gives no more.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            using var invocation = await api.NextAsync(cancellationToken).ConfigureAwait(false);
            Environment.SetEnvironmentVariable("_X_AMZN_TRACE_ID", invocation.TraceId);
            await HandleAsync(invocation, log.With(("requestId", invocation.RequestId)), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task HandleAsync(Invocation invocation, Log invocationLog, CancellationToken cancellationToken)
    {
        using var time = new InvocationTime(invocation.Deadline, clock);
        TriggerResult result;
        try
        {
            var stream = await invocation.Response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            var json = await BoundedBody.ReadAsync("The event's sender", stream, LongestEvent, cancellationToken).ConfigureAwait(false);
            result = await function(invocationLog).HandleAsync(json, time).ConfigureAwait(false);
        }
        catch (TriggerException error)
        {
            await api.FailAsync(invocation.RequestId, error.GetType().Name, secrets.Hide(error.Message)).ConfigureAwait(false);
            return;
        }

        await api.RespondAsync(invocation.RequestId, result.ToJson()).ConfigureAwait(false);
    }
}
