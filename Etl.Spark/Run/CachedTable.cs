using Etl.Spark.Gateway;

namespace Etl.Spark.Run;

/// <summary>Rows that Spark keeps for later actions, as a temporary view over a cached frame.</summary>
internal static class CachedTable
{
    /// <summary>Computes the rows of a run and keeps them.</summary>
    public static void Create(SparkRun run, string name)
    {
        using var kept = run.Thread.Get(run.Frame, "persist");
        try
        {
            run.Action.RowsWritten = (long)run.Thread.Call(kept, "count")!;
            run.Thread.Call(run.Frame, "createOrReplaceTempView", name);
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
        using var frame = thread.Get(session.Object, "table", name);
        using var released = thread.Get(frame, "unpersist", false);
        using var catalog = thread.Get(session.Object, "catalog");
        thread.Call(catalog, "dropTempView", name);
    }
}
