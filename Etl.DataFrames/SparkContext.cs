namespace Etl.DataFrames;

/// <summary>What ported programs ask of a Spark context. The session is the whole of it; there are no RDDs.</summary>
public sealed class SparkContext
{
    private readonly SparkSession _session;

    internal SparkContext(SparkSession session) => _session = session;

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
