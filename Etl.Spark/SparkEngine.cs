using Etl.DataFrames;
using Etl.DataFrames.Engines;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.Spark.Csv;
using Etl.Spark.Gateway;
using Etl.Spark.Results;
using Etl.Spark.Run;
using Etl.Spark.Sql;

namespace Etl.Spark;

/// <summary>
/// Runs plans on Apache Spark: the SQL goes over the gateway as one text, and results come back in bulk. The application is the one of the
/// spark-submit that started this program, or one that this engine starts.
/// </summary>
internal sealed class SparkEngine : IEngine
{
    public const string EngineName = "spark";

    private readonly SparkApplication _application;
    private readonly bool _ownsApplication;
    private readonly Session _session;
    private volatile bool _disposed;

    /// <summary>Starts the engine.</summary>
    /// <param name="settings">The session's settings: Spark's own, and <c>etl.spark.home</c>.</param>
    public SparkEngine(IReadOnlyDictionary<string, string> settings)
    {
        _application = SparkFailures.Guard(null, () => SparkApplication.Start(settings));
        _ownsApplication = true;
        _session = new Session(_application, _application.RootSession);
    }

    private SparkEngine(SparkApplication application, Session session) => (_application, _session) = (application, session);

    public string Name => EngineName;

    public string Description => $"Apache Spark {_application.Version}";

    public SqlDialect Dialect => SparkDialect.Instance;

    /// <summary>An engine with a session of its own in a running application, which goes on when the engine ends.</summary>
    public static SparkEngine Join(SparkApplication application) => new(application, Session.New(application));

    public void Configure(string key, string value)
    {
        using var thread = Enter();
        Guard(() => _session.Configure(thread, key, value));
    }

    public bool IsModifiable(string key)
    {
        using var thread = Enter();
        return Guard(() => _session.IsModifiable(thread, key));
    }

    public StructType? FindTable(string name)
    {
        using var thread = Enter();
        return Guard(() => SchemaReader.OfTable(thread, _session, name));
    }

    public StructType Describe(string format, IReadOnlyList<string> paths, IReadOnlyDictionary<string, string> options)
    {
        using var thread = Enter();
        return Guard(() => SchemaReader.Read(thread, _session, format, paths, options));
    }

    public StructType WithFolders(string format, IReadOnlyList<string> paths, StructType schema, IReadOnlyDictionary<string, string> options)
    {
        if (format == "jdbc")
        {
            return schema;
        }

        using var thread = Enter();
        return Guard(() => SchemaReader.WithFolders(thread, _session, format, paths, schema, options));
    }

    public IEnumerable<object?[]> Query(SqlQuery query, ActionContext action)
    {
        IEnumerable<object?[]> rows = [];
        using var run = Attempt(query, action, (run, _) => rows = action.IsStreamed ? Stream(run) : ArrowCollect.Read(run));
        using var items = rows.GetEnumerator();
        while (run.Guard(items.MoveNext))
        {
            yield return items.Current;
        }

        run.Complete(fetchedRows: true);
    }

    public void Write(SqlQuery query, FileTarget target, ActionContext action)
    {
        using var run = Attempt(query, action, (run, isFirst) => FileWriter.Write(run, isFirst ? target : Over(target)));
        run.Complete(fetchedRows: false);
    }

    public void CreateTable(string name, SqlQuery query, ActionContext action)
    {
        using var run = Attempt(query, action, (run, _) => CachedTable.Create(run, name));
        run.Complete(fetchedRows: false);
    }

    public void DropTable(string name)
    {
        using var thread = Enter();
        Guard(() => CachedTable.Drop(thread, _session, name));
    }

    public void Dispose()
    {
        _disposed = true;
        if (_ownsApplication)
        {
            _application.Dispose();
        }
    }

    // How a file has to be read may show only while it is read: then all starts again.
    private SparkRun Attempt(SqlQuery query, ActionContext action, Action<SparkRun, bool> work)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(SparkSession));
            var run = SparkRun.Start(_session, query, action);
            try
            {
                run.Guard(() => work(run, isFirst));
                return run;
            }
            catch (StartAgainException)
            {
                run.Dispose();
            }
            catch
            {
                run.Dispose();
                throw;
            }
        }
    }

    private static IEnumerable<object?[]> Stream(SparkRun run)
    {
        run.CheckFiles();
        return PartitionRows.Read(run);
    }

    // What is there now is what the first attempt left.
    private static FileTarget Over(FileTarget target) =>
        target.Mode is SaveMode.ErrorIfExists or SaveMode.Ignore ? target with { Mode = SaveMode.Overwrite } : target;

    private JavaThread Enter()
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(SparkSession));
        return Guard(_session.Enter);
    }

    private T Guard<T>(Func<T> work) => SparkFailures.Guard(_application, work);

    private void Guard(Action work) => Guard(() =>
    {
        work();
        return true;
    });
}
