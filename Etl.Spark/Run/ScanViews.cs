using Etl.DataFrames;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Sql;
using Etl.Spark.Csv;
using Etl.Spark.Gateway;

namespace Etl.Spark.Run;

/// <summary>The files that a statement reads, each as a temporary view from before the statement runs until after it.</summary>
internal sealed class ScanViews : IDisposable
{
    private readonly Session _session;
    private readonly JavaThread _thread;
    private readonly List<string> _names = [];
    private readonly List<StrictSource> _strict = [];

    private ScanViews(Session session, JavaThread thread) => (_session, _thread) = (session, thread);

    /// <summary>Makes the views of a statement.</summary>
    public static ScanViews Create(Session session, JavaThread thread, SqlQuery query)
    {
        var views = new ScanViews(session, thread);
        try
        {
            foreach (var (name, source) in query.Scans)
            {
                views.Add(name, source);
            }

            views._strict.SelectMany(source => source.Scans).ToList().ForEach(scan => scan.Begin());

            return views;
        }
        catch
        {
            views.Dispose();
            throw;
        }
    }

    /// <summary>Reads the files of strict reads to their end, for their errors and counts.</summary>
    public void Check() => _strict.SelectMany(source => source.Scans).ToList().ForEach(scan => scan.Check());

    /// <summary>What an action that has ended read; writes the bad records that it set aside.</summary>
    public IEnumerable<InputMetrics> Complete(JavaObject? query) => _strict.SelectMany(source => source.Complete(query));

    /// <summary>The error of this library behind one of Spark's that a strict read is the cause of; null when none is.</summary>
    public Exception? Explain(JavaException error) => StrictFailures.Explain(error, [.. _strict.SelectMany(source => source.Scans)]);

    public void Dispose()
    {
        string[] names = [.. _names, .. _strict.SelectMany(source => source.Scans).SelectMany(scan => scan.Views)];
        _strict.ForEach(source => source.Dispose());
        if (names.Length == 0)
        {
            return;
        }

        try
        {
            using var catalog = _thread.Get(_session.Object, "catalog");
            _thread.RunAll([.. names.Select(name => Command.Call(catalog, "dropTempView", [name]))]);
        }
        catch (GatewayException)
        {
            // The JVM is gone, and the views with it.
        }
    }

    private void Add(string name, FileSource source)
    {
        if (StrictSource.IsStrict(source))
        {
            _strict.Add(StrictSource.Create(_thread, _session, name, source));
        }
        else
        {
            using var frame = FileReader.Read(_thread, _session, source);
            _thread.Call(frame, "createOrReplaceTempView", name);
        }

        _names.Add(name);
    }
}
