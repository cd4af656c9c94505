namespace Etl.Trigger.Runtime;

/// <summary>An event that Lambda gives to the function.</summary>
/// <param name="RequestId">Its id.</param>
/// <param name="Deadline">When Lambda kills the function.</param>
/// <param name="TraceId">Where X-Ray puts it, or empty.</param>
/// <param name="Response">What holds the event.</param>
internal sealed record Invocation(string RequestId, DateTimeOffset Deadline, string TraceId, HttpResponseMessage Response) : IDisposable
{
    public void Dispose() => Response.Dispose();
}
