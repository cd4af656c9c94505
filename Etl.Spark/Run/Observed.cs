using Etl.Spark.Gateway;

namespace Etl.Spark.Run;

/// <summary>Aggregates that Spark computes over the rows of a frame in the pass that uses them (<c>Dataset.observe</c>): no job of their own.</summary>
internal sealed class Observed : IDisposable
{
    private const string Functions = "org.apache.spark.sql.functions";
    private const string PythonUtils = "org.apache.spark.api.python.PythonUtils";
    private const long MaxWaitMilliseconds = 60_000;

    private readonly Session _session;
    private readonly JavaObject _observation;

    private Observed(Session session, JavaObject observation, JavaObject frame) => (_session, _observation, Frame) = (session, observation, frame);

    /// <summary>The frame to use in place of the observed one.</summary>
    public JavaObject Frame { get; }

    /// <summary>Observes a frame.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="session">The session.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="aggregates">SQL of aggregates with names, such as <c>count(1) AS rows</c>; at least one.</param>
    public static Observed On(JavaThread thread, Session session, JavaObject frame, params IReadOnlyList<string> aggregates)
    {
        var columns = aggregates.Select(sql => (JavaObject)thread.CallStatic(Functions, "expr", sql)!).ToList();
        using var list = thread.New("java.util.ArrayList");
        thread.RunAll([.. columns.Skip(1).Select(column => Command.Call(list, "add", [column]))]);
        using var more = (JavaObject)thread.CallStatic(PythonUtils, "toSeq", list)!;
        var observation = thread.New("org.apache.spark.sql.Observation", Guid.CreateVersion7().ToString());
        var observed = new Observed(session, observation, thread.Get(frame, "observe", observation, columns[0], more));
        columns.ForEach(column => column.Dispose());
        return observed;
    }

    /// <summary>The values after an action has used the frame, by name; empty when none has.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="names">The names of the aggregates.</param>
    public IReadOnlyDictionary<string, object?> Values(JavaThread thread, params IReadOnlyList<string> names)
    {
        // Spark tells the values through its queue of events, which may lag behind the action.
        using (var events = thread.Get(_session.Application.Context, "listenerBus"))
        {
            thread.Call(events, "waitUntilEmpty", MaxWaitMilliseconds);
        }

        using var values = Metrics(thread);
        return values is null ? new Dictionary<string, object?>() : names.ToDictionary(name => name, name => thread.Call(values, "apply", name));
    }

    public void Dispose()
    {
        Frame.Dispose();
        _observation.Dispose();
    }

    // Spark 4 has a public way to ask without waiting for an action that may never come; before, there is the field.
    private JavaObject? Metrics(JavaThread thread)
    {
        if (!_session.Application.Version.StartsWith("3.", StringComparison.Ordinal))
        {
            var values = thread.Get(_observation, "getOrEmpty");
            return thread.Call(values, "isEmpty") is true ? null : values;
        }

        using var metrics = thread.Get(_observation, "metrics");
        return thread.Call(metrics, "isDefined") is true ? thread.Get(metrics, "get") : null;
    }
}
