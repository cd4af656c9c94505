using Etl.Spark.Gateway;

namespace Etl.Spark.Run;

/// <summary>Rows that Spark keeps for later actions, as a temporary view over a cached frame.</summary>
internal static class CachedTable
{
    private const string LogicalRdd = "org.apache.spark.sql.execution.LogicalRDD$";

    /// <summary>Computes the rows of a run and keeps them.</summary>
    public static void Create(SparkRun run, string name)
    {
        using var kept = run.Thread.Get(run.Frame, "persist");
        try
        {
            run.Action.RowsWritten = (long)run.Thread.Call(kept, "count")!;
            using var rows = WithoutHistory(run.Thread, run.Session, kept);
            run.Thread.Call(kept, "createOrReplaceTempView", KeptName(name));
            run.Thread.Call(rows, "createOrReplaceTempView", name);
        }
        catch
        {
            using var released = run.Thread.Get(run.Frame, "unpersist", false);
            throw;
        }
    }

    /// <summary>Lets the rows go.</summary>
    public static void Drop(JavaThread thread, Session session, string name)
    {
        using var frame = thread.Get(session.Object, "table", KeptName(name));
        using var released = thread.Get(frame, "unpersist", false);
        using var catalog = thread.Get(session.Object, "catalog");
        thread.Call(catalog, "dropTempView", name);
        thread.Call(catalog, "dropTempView", KeptName(name));
    }

    // Spark analyses a plan over a kept frame together with all that led to that frame, and again for each place that names it: with frames kept over kept frames
    // plans grow without bounds, until they fill the driver's memory. Only the rows go on, as Dataset.localCheckpoint has it, but a lost executor's are computed
    // again, which that one cannot, and their sizes stay known, so that small ones are broadcast.
    private static JavaObject WithoutHistory(JavaThread thread, Session session, JavaObject kept)
    {
        using var execution = thread.Get(kept, "queryExecution");
        using var rdd = thread.Get(execution, "toRdd");
        using var logicalRdd = thread.StaticField(LogicalRdd, "MODULE$");
        using var plan = thread.Get(logicalRdd, "fromDataset", rdd, kept, false);
        var dataset = session.Application.IsSpark3 ? "org.apache.spark.sql.Dataset" : "org.apache.spark.sql.classic.Dataset";
        return (JavaObject)thread.CallStatic(dataset, "ofRows", session.Object, plan)!;
    }

    private static string KeptName(string name) => $"{name}_kept";
}
