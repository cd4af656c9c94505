using Etl.DataFrames.Engines;
using Etl.DataFrames.Sql;
using Etl.Spark.Gateway;
using Etl.Spark.Sql;

namespace Etl.Spark.Run;

/// <summary>One action while it runs: a thread of the JVM, the frame of the SQL, the job group by which it can be cancelled and followed.</summary>
internal sealed class SparkRun : IDisposable
{
    private readonly SqlQuery _query;
    private readonly string _callSite;
    private readonly JobGroup _jobs;
    private readonly ScanViews _scans;

    private SparkRun(Session session, JavaThread thread, SqlQuery query, ActionContext action, string callSite, JobGroup jobs, ScanViews scans)
    {
        (Session, Thread, _query, Action, _callSite, _jobs, _scans) = (session, thread, query, action, callSite, jobs, scans);
        Frame = Guard(CreateFrame);
    }

    public Session Session { get; }

    public JavaThread Thread { get; }

    public ActionContext Action { get; }

    /// <summary>The SQL as a Dataset.</summary>
    public JavaObject Frame { get; }

    public static SparkRun Start(Session session, SqlQuery query, ActionContext action)
    {
        action.CancellationToken.ThrowIfCancellationRequested();
        var callSite = $"{action.Action} at {CallSite.Find()}";
        var thread = SparkFailures.Guard(session.Application, session.Enter);
        JobGroup? jobs = null;
        ScanViews? scans = null;
        try
        {
            jobs = SparkFailures.Guard(session.Application, () => JobGroup.Begin(session, thread, action, callSite));
            scans = SparkFailures.Guard(session.Application, () => ScanViews.Create(session, thread, query));
            return new SparkRun(session, thread, query, action, callSite, jobs, scans);
        }
        catch
        {
            scans?.Dispose();
            jobs?.Dispose();
            thread.Dispose();
            throw;
        }
    }

    /// <summary>Reads the files once before rows are handed out one by one: after the first row nothing can start again.</summary>
    public void CheckFiles() => _scans.Check();

    /// <summary>Notes what was read, once all is done.</summary>
    /// <param name="fetchedRows">Whether the rows of the frame itself were fetched, not those of another made from it.</param>
    public void Complete(bool fetchedRows)
    {
        foreach (var input in Guard(() => _scans.Complete(fetchedRows ? Frame : null).ToList()))
        {
            Action.Inputs.Add(input);
        }
    }

    /// <summary>Does a part of the work and turns Java's errors into this library's.</summary>
    public T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (GatewayException error)
        {
            Action.CancellationToken.ThrowIfCancellationRequested();
            if (error is JavaException java && SparkFailures.Guard(Session.Application, () => _scans.Explain(java)) is { } cause)
            {
                throw cause;
            }

            throw SparkFailures.Translate(error, Session.Application, _query.Text, _callSite);
        }
    }

    public void Guard(Action work) => Guard(() =>
    {
        work();
        return true;
    });

    public void Dispose()
    {
        Frame.Dispose();
        _jobs.Dispose();
        _scans.Dispose();
        Thread.Dispose();
    }

    private JavaObject CreateFrame()
    {
        if (_query.Parameters.Count == 0 || InlinedParameters.AreNeeded(_query.Text))
        {
            return Thread.Get(Session.Object, "sql", InlinedParameters.Text(_query.Text, _query.Parameters));
        }

        using var values = Thread.New("java.util.HashMap");
        var puts = _query.Parameters.Select((value, i) => Command.Call(values, "put", [Name(i), value]));
        return (JavaObject)Thread.RunAll([.. puts, Command.Call(Session.Object, "sql", [_query.Text, values])])[^1]!;
    }

    private static string Name(int index) => SparkParameters.Name(index + 1);
}
