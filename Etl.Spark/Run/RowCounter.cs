using Etl.Spark.Gateway;

namespace Etl.Spark.Run;

/// <summary>Counts the rows that pass through a frame, in the same pass (Spark's <c>Dataset.observe</c>).</summary>
internal sealed class RowCounter : IDisposable
{
    private const string Name = "rows";

    private readonly JavaThread _thread;
    private readonly JavaObject _observation;

    private RowCounter(JavaThread thread, JavaObject observation, JavaObject frame) => (_thread, _observation, Frame) = (thread, observation, frame);

    /// <summary>The frame with the counter in it.</summary>
    public JavaObject Frame { get; }

    public static RowCounter On(SparkRun run)
    {
        var thread = run.Thread;
        var observation = thread.New("org.apache.spark.sql.Observation", Guid.CreateVersion7().ToString());
        using var count = (JavaObject)thread.CallStatic("org.apache.spark.sql.functions", "expr", $"count(1) AS {Name}")!;
        using var list = thread.New("java.util.ArrayList");
        using var more = (JavaObject)thread.CallStatic("org.apache.spark.api.python.PythonUtils", "toSeq", list)!;
        return new RowCounter(thread, observation, thread.Get(run.Frame, "observe", observation, count, more));
    }

    /// <summary>The rows that passed; 0 when the frame was not run.</summary>
    public long Rows()
    {
        using var metrics = _thread.Get(_observation, "getOrEmpty");
        using var found = _thread.Get(metrics, "get", Name);
        return _thread.Call(found, "isDefined") is true ? (long)_thread.Call(found, "get")! : 0;
    }

    public void Dispose()
    {
        Frame.Dispose();
        _observation.Dispose();
    }
}
