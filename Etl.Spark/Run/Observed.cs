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
    private readonly string _name;

    private Observed(Session session, JavaObject observation, string name, JavaObject frame) =>
        (_session, _observation, _name, Frame) = (session, observation, name, frame);

    /// <summary>The frame to use in place of the observed one.</summary>
    public JavaObject Frame { get; }

    /// <summary>Observes a frame.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="session">The session.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="aggregates">SQL of aggregates with names, such as <c>count(1) AS rows</c>; at least one.</param>
    public static Observed On(JavaThread thread, Session session, JavaObject frame, params IReadOnlyList<string> aggregates)
    {
        var observed = Prepare(thread, session, frame, aggregates);
        observed.Begin(thread, frame);
        return observed;
    }

    /// <summary>
    /// Observes a frame from <see cref="Begin"/> on. Spark 4 takes every command that has the frame in it for the action it waits for, the making of a view
    /// too, and then tells nothing.
    /// </summary>
    /// <param name="thread">The thread.</param>
    /// <param name="session">The session.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="aggregates">SQL of aggregates with names; at least one.</param>
    public static Observed Prepare(JavaThread thread, Session session, JavaObject frame, params IReadOnlyList<string> aggregates)
    {
        var columns = aggregates.Select(sql => (JavaObject)thread.CallStatic(Functions, "expr", sql)!).ToList();
        using var list = thread.New("java.util.ArrayList");
        thread.RunAll([.. columns.Skip(1).Select(column => Command.Call(list, "add", [column]))]);
        using var more = (JavaObject)thread.CallStatic(PythonUtils, "toSeq", list)!;
        var name = Guid.CreateVersion7().ToString();
        var observation = thread.New("org.apache.spark.sql.Observation", name);
        object by = session.Application.IsSpark3 ? observation : name;
        var observed = new Observed(session, observation, name, thread.Get(frame, "observe", by, columns[0], more));
        columns.ForEach(column => column.Dispose());
        return observed;
    }

    /// <summary>Takes the next action that has the frame in it for the one to tell of.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="frame">The frame that is observed.</param>
    public void Begin(JavaThread thread, JavaObject frame)
    {
        if (!_session.Application.IsSpark3)
        {
            using var manager = thread.Get(_session.Object, "observationManager");
            thread.Call(manager, "register", _observation, frame);
        }
    }

    /// <summary>The values of a query that has run, given its frame: no event tells those of a query whose text is all that Spark got.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="query">The frame whose rows were fetched.</param>
    /// <param name="count">How many aggregates there are.</param>
    public IReadOnlyList<object?> ValuesOf(JavaThread thread, JavaObject query, int count)
    {
        using var execution = thread.Get(query, "queryExecution");
        using var metrics = thread.Get(execution, "observedMetrics");
        using var found = thread.Get(metrics, "get", _name);
        if (thread.Call(found, "isDefined") is not true)
        {
            return [];
        }

        using var row = thread.Get(found, "get");
        return [.. Enumerable.Range(0, count).Select(i => thread.Call(row, "get", i))];
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
        if (!_session.Application.IsSpark3)
        {
            var values = thread.Get(_observation, "getOrEmpty");
            return thread.Call(values, "isEmpty") is true ? null : values;
        }

        using var metrics = thread.Get(_observation, "metrics");
        return thread.Call(metrics, "isDefined") is true ? thread.Get(metrics, "get") : null;
    }
}
