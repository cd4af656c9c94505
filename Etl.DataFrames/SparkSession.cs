using Etl.DataFrames.Analysis;
using Etl.DataFrames.Engines;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Types;

namespace Etl.DataFrames;

/// <summary>The entry to the library: reads tables and runs what is built on them. Thread-safe but for the settings.</summary>
public sealed partial class SparkSession : IDisposable
{
    private static readonly Lock Gate = new();
    private static SparkSession? _active;

    private readonly IEngine _engine;
    private readonly QueryListeners _listeners = new();
    private readonly RuntimeConfig _conf;

    private SparkSession(IEngine engine, Dictionary<string, string> settings)
    {
        _engine = engine;
        settings[DataFrames.Builder.EngineSetting] = engine.Name;
        _conf = new RuntimeConfig(settings, engine);
        Cache = new CacheManager(engine);
        Actions = new ActionRunner(engine, Cache, _listeners);
    }

    /// <summary>The name of the engine that runs the plans.</summary>
    public string Engine => _engine.Name;

    internal Sql.SqlDialect Dialect => _engine.Dialect;

    /// <summary>A path that a program gives, as the engine knows it.</summary>
    /// <exception cref="AnalysisException">No file can have it.</exception>
    internal string PathOf(string path) => Analysis.FilePaths.Of(path, _engine);

    internal ActionRunner Actions { get; }

    internal CacheManager Cache { get; }

    /// <summary>Starts to prepare a session.</summary>
    public static Builder Builder() => new();

    /// <summary>The running session, or null when there is none.</summary>
    public static SparkSession? GetActiveSession()
    {
        lock (Gate)
        {
            return _active;
        }
    }

    /// <summary>The running session.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static SparkSession Active() => GetActiveSession() ?? throw new InvalidOperationException("No session is running: start one with SparkSession.Builder().GetOrCreate().");

    /// <summary>Starts a read.</summary>
    public DataFrameReader Read() => new(this, _engine);

    /// <summary>The settings.</summary>
    public RuntimeConfig Conf() => _conf;

    /// <summary>The engine's name and version.</summary>
    public string Version() => _engine.Description;

    /// <summary>A frame of rows held in memory.</summary>
    /// <param name="data">The rows.</param>
    /// <param name="schema">The columns.</param>
    /// <exception cref="AnalysisException">A row has another number of values than the schema, or a value another type.</exception>
    public DataFrame CreateDataFrame(IEnumerable<GenericRow> data, StructType schema) =>
        new(this, new LocalRows([.. data.Select(row => LocalData.Check(row, schema))], Plan.NewOutput(schema)));

    /// <summary>The whole numbers from 0, in a column <c>id</c> of <c>bigint</c>.</summary>
    /// <param name="end">The end, not reached.</param>
    public DataFrame Range(long end) => Range(0, end);

    /// <summary>The whole numbers from a start, in a column <c>id</c> of <c>bigint</c>.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="end">The end, not reached.</param>
    public DataFrame Range(long start, long end) => Range(start, end, 1);

    /// <summary>The whole numbers from a start in steps, in a column <c>id</c> of <c>bigint</c>.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="end">The end, not reached.</param>
    /// <param name="step">The distance; a negative one counts down.</param>
    /// <exception cref="AnalysisException">The step is 0.</exception>
    public DataFrame Range(long start, long end, long step) => step != 0
        ? new(this, new NumberRange(start, end, step, Plan.NewOutput(new StructType(new StructField("id", new LongType(), IsNullable: false)))))
        : throw new AnalysisException("Range needs a step, up or down: '0' goes nowhere.");

    /// <inheritdoc cref="Range(long, long, long)"/>
    /// <param name="start">The first number.</param>
    /// <param name="end">The end, not reached.</param>
    /// <param name="step">The distance; a negative one counts down.</param>
    /// <param name="numPartitions">The number of partitions.</param>
    public DataFrame Range(long start, long end, long step, int numPartitions) => Range(start, end, step).Repartition(numPartitions);

    /// <summary>Adds a listener that is told about every run of this session.</summary>
    /// <param name="listener">The listener.</param>
    public void AddListener(IQueryListener listener) => _listeners.Add(listener);

    /// <summary>Removes a listener.</summary>
    /// <param name="listener">The listener.</param>
    public void RemoveListener(IQueryListener listener) => _listeners.Remove(listener);

    /// <summary>Ends the session and frees what it kept.</summary>
    public void Stop() => Dispose();

    /// <inheritdoc cref="Stop"/>
    public void Dispose()
    {
        lock (Gate)
        {
            _active = ReferenceEquals(_active, this) ? null : _active;
            _default = ReferenceEquals(_default, this) ? null : _default;
        }

        _engine.Dispose();
    }

    internal static SparkSession GetOrCreate(Dictionary<string, string> settings, IRemoteFiles? remoteFiles, Func<IEngine> startEngine)
    {
        lock (Gate)
        {
            var running = _active ?? _default;
            var session = running ?? new SparkSession(startEngine(), settings);
            if (remoteFiles is not null)
            {
                session._engine.Reach(remoteFiles);
            }

            foreach (var (key, value) in running is null ? [] : settings)
            {
                session._conf.Set(key, value);
            }

            _default ??= session;
            return _active = session;
        }
    }

    /// <summary>A session beside the active one, for tests that must not share it.</summary>
    internal static SparkSession Detached(IEngine engine) => new(engine, []);
}
