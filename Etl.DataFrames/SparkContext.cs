namespace Etl.DataFrames;

/// <summary>What ported programs ask of a Spark context. The session is the whole of it; there are no RDDs.</summary>
public sealed class SparkContext
{
    private readonly SparkSession _session;

    /// <summary>The context of the running session, which is started when there is none.</summary>
    public SparkContext()
        : this(new SparkConf())
    {
    }

    /// <inheritdoc cref="SparkContext()"/>
    /// <param name="conf">Settings for the session.</param>
    public SparkContext(SparkConf conf)
        : this(SparkSession.Builder().Config(conf).GetOrCreate())
    {
    }

    /// <inheritdoc cref="SparkContext()"/>
    /// <param name="master">Where Spark runs.</param>
    /// <param name="appName">The name of the application.</param>
    public SparkContext(string master, string appName)
        : this(master, appName, new SparkConf())
    {
    }

    /// <inheritdoc cref="SparkContext()"/>
    /// <param name="master">Where Spark runs.</param>
    /// <param name="appName">The name of the application.</param>
    /// <param name="conf">More settings.</param>
    public SparkContext(string master, string appName, SparkConf conf)
        : this(conf.SetMaster(master).SetAppName(appName))
    {
    }

    /// <inheritdoc cref="SparkContext()"/>
    /// <param name="master">Where Spark runs.</param>
    /// <param name="appName">The name of the application.</param>
    /// <param name="sparkHome">The folder of Spark.</param>
    public SparkContext(string master, string appName, string sparkHome)
        : this(master, appName, new SparkConf().SetSparkHome(sparkHome))
    {
    }

    internal SparkContext(SparkSession session) => _session = session;

    /// <inheritdoc cref="SparkContext(SparkConf)"/>
    public static SparkContext GetOrCreate(SparkConf conf) => new(conf);

    /// <summary>The settings of the session; changing them changes nothing.</summary>
    public SparkConf GetConf() => _session.Conf().Copy().Aggregate(new SparkConf(), (conf, setting) => conf.Set(setting.Key, setting.Value));

    /// <summary>Names the jobs that follow, for Spark's web pages. Every action has a description of its own here, its name and line: nothing changes.</summary>
    /// <param name="value">The description.</param>
    public void SetJobDescription(string value) => _session.Conf().Set("spark.job.description", value);

    /// <summary>Groups the jobs that follow. Every action is a group of its own here, which its <see cref="CancellationToken"/> ends: nothing changes.</summary>
    /// <param name="groupId">The name of the group.</param>
    /// <param name="description">What it does.</param>
    /// <param name="interruptOnCancel">Whether threads are interrupted.</param>
    public void SetJobGroup(string groupId, string description, bool interruptOnCancel = false) => SetJobDescription(description);

    /// <summary>Ends <see cref="SetJobGroup"/>.</summary>
    public void ClearJobGroup() => _session.Conf().Unset("spark.job.description");

    /// <summary>Names the folder of checkpoints. <see cref="DataFrame.Checkpoint"/> keeps rows as <see cref="DataFrame.Cache"/> does: nothing is written there.</summary>
    /// <param name="directory">The folder.</param>
    public void SetCheckpointDir(string directory) => _session.Conf().Set("spark.checkpoint.dir", directory);

    /// <summary>The folder of checkpoints, or null when none was named.</summary>
    public string? GetCheckpointDir() => _session.Conf().Copy().GetValueOrDefault("spark.checkpoint.dir");

    /// <summary>The number of processors that a plan is spread over when nothing else is said.</summary>
    public int DefaultParallelism => Environment.ProcessorCount;

    /// <summary>The engine's name and version.</summary>
    public string Version() => _session.Version();

    /// <summary>Says how much the engine logs. This library logs nothing by itself, and Spark's own level is that of its configuration: nothing changes.</summary>
    /// <param name="logLevel">Such as <c>WARN</c>.</param>
    public void SetLogLevel(string logLevel) => _session.Conf().Set("spark.log.level", logLevel);

    /// <summary>Ends the session.</summary>
    public void Stop() => _session.Stop();
}
