using Etl.Spark.Gateway;
using Etl.Spark.Launch;

namespace Etl.Spark;

/// <summary>A Spark application: its JVM, the gateway to it, and its first session. Ends with <see cref="Dispose"/>.</summary>
internal sealed class SparkApplication : IDisposable
{
    private const string SessionClass = "org.apache.spark.sql.SparkSession";

    private readonly ISparkJvm _jvm;
    private bool _disposed;

    private SparkApplication(ISparkJvm jvm, IReadOnlyDictionary<string, string> settings)
    {
        _jvm = jvm;
        Gateway = new JavaGateway(jvm.Gateway);
        using var thread = Gateway.Enter();
        RootSession = GetOrCreate(thread, settings);
        Version = (string)thread.Call(RootSession, "version")!;
        Context = thread.Get(RootSession, "sparkContext");
    }

    public JavaGateway Gateway { get; }

    /// <summary>Spark's version, such as <c>3.5.6</c>.</summary>
    public string Version { get; }

    /// <summary>Whether it is a Spark 3, whose classes have other names and methods.</summary>
    public bool IsSpark3 => Version.StartsWith("3.", StringComparison.Ordinal);

    /// <summary>The session that belongs to the application.</summary>
    public JavaObject RootSession { get; }

    /// <summary>Spark's context.</summary>
    public JavaObject Context { get; }

    /// <summary>The last lines of the JVM's log, where this program can see them.</summary>
    public string LogTail => _jvm.LogTail;

    /// <summary>Attaches to the spark-submit that started this program; without one, starts a JVM from <c>SPARK_HOME</c>.</summary>
    public static SparkApplication Start(IReadOnlyDictionary<string, string> settings)
    {
        ISparkJvm jvm = SubmittedJvm.IsPresent
            ? SubmittedJvm.Attach()
            : StartedJvm.Start(SparkHome.Find(settings), SparkSettings.ForStart(settings));
        try
        {
            return new SparkApplication(jvm, settings);
        }
        catch
        {
            jvm.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        Stop();
        Gateway.Dispose();
        _jvm.Dispose();
    }

    private void Stop()
    {
        try
        {
            using var thread = Gateway.Enter();
            thread.Do(RootSession, "stop");
        }
        catch (GatewayClosedException)
        {
            // The JVM was gone already, and the application with it.
        }
    }

    private static JavaObject GetOrCreate(JavaThread thread, IReadOnlyDictionary<string, string> settings)
    {
        using var builder = (JavaObject)thread.CallStatic(SessionClass, "builder")!;
        thread.DoAll([.. SparkSettings.ForSession(settings).Select(pair => Command.Call(builder, "config", [pair.Key, pair.Value]))]);
        return thread.Get(builder, "getOrCreate");
    }
}
