using Etl.Spark.Csv;
using Etl.Spark.Gateway;

namespace Etl.Spark;

/// <summary>A session of an application: its settings, views and cached tables.</summary>
internal sealed class Session(SparkApplication application, JavaObject session)
{
    private const string SessionClass = "org.apache.spark.sql.SparkSession";

    public SparkApplication Application => application;

    /// <summary>The files whose records go over line ends.</summary>
    public StitchedFiles StitchedFiles { get; } = new();

    /// <summary>The session in the JVM.</summary>
    public JavaObject Object => session;

    /// <summary>A new session with settings, views and tables of its own.</summary>
    public static Session New(SparkApplication application)
    {
        using var thread = application.Gateway.Enter();
        var session = new Session(application, thread.Get(application.RootSession, "newSession"));
        foreach (var (key, value) in SparkSettings.ForSession(new Dictionary<string, string>()))
        {
            session.Configure(thread, key, value);
        }

        return session;
    }

    /// <summary>Takes a thread of the JVM on which this session is the active one: what Spark computes while it parses depends on that.</summary>
    public JavaThread Enter()
    {
        var thread = application.Gateway.Enter();
        try
        {
            thread.CallStatic(SessionClass, "setActiveSession", session);
            return thread;
        }
        catch
        {
            thread.Dispose();
            throw;
        }
    }

    /// <summary>Changes a setting, unless it is one that Spark reads only when it starts.</summary>
    public void Configure(JavaThread thread, string key, string value)
    {
        using var conf = thread.Get(session, "conf");
        if (thread.Call(conf, "isModifiable", key) is true)
        {
            thread.Call(conf, "set", key, value);
        }
    }

    /// <summary>Whether a setting can be changed while the session runs.</summary>
    public bool IsModifiable(JavaThread thread, string key)
    {
        using var conf = thread.Get(session, "conf");
        return thread.Call(conf, "isModifiable", key) is true;
    }
}
