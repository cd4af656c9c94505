using Etl.DataFrames.Sql;
using Etl.Spark.Gateway;

namespace Etl.Spark.Run;

/// <summary>The files that a statement reads, each as a temporary view from before the statement runs until after it.</summary>
internal sealed class ScanViews : IDisposable
{
    private readonly Session _session;
    private readonly JavaThread _thread;
    private readonly List<string> _names = [];

    private ScanViews(Session session, JavaThread thread) => (_session, _thread) = (session, thread);

    /// <summary>Makes the views of a statement.</summary>
    public static ScanViews Create(Session session, JavaThread thread, SqlQuery query)
    {
        var views = new ScanViews(session, thread);
        try
        {
            foreach (var (name, source) in query.Scans)
            {
                using var frame = FileReader.Read(thread, session, source);
                thread.Call(frame, "createOrReplaceTempView", name);
                views._names.Add(name);
            }

            return views;
        }
        catch
        {
            views.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (_names.Count == 0)
        {
            return;
        }

        try
        {
            using var catalog = _thread.Get(_session.Object, "catalog");
            _thread.RunAll([.. _names.Select(name => Command.Call(catalog, "dropTempView", [name]))]);
        }
        catch (GatewayException)
        {
            // The JVM is gone, and the views with it.
        }
    }
}
