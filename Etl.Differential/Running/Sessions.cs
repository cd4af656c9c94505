using Etl.DataFrames;
using Etl.DataFrames.Engines;
using Etl.Differential.Plans;

namespace Etl.Differential.Running;

/// <summary>Sessions for comparing: one thread, one partition, no web page.</summary>
internal static class Sessions
{
    private static readonly Dictionary<string, string> AtStart = new()
    {
        ["etl.duckdb.threads"] = "1",
        ["spark.master"] = "local[1]",
        ["spark.ui.enabled"] = "false",
        // Random plans are small and many: collecting garbage on several threads costs more than it saves. Deep ones need stack.
        ["spark.driver.extraJavaOptions"] = "-XX:+UseSerialGC -Xss16m",
    };

    private static readonly Dictionary<string, string> OfSession = new()
    {
        ["spark.sql.shuffle.partitions"] = "1",
        // Each step of an adaptive plan is a job of its own.
        ["spark.sql.adaptive.enabled"] = "false",
        // Files without Spark's mark are otherwise an error before 1582.
        ["spark.sql.parquet.datetimeRebaseModeInRead"] = "CORRECTED",
        ["spark.sql.parquet.int96RebaseModeInRead"] = "CORRECTED",
    };

    /// <summary>Starts an engine.</summary>
    public static SparkSession Start(string engine, IReadOnlyDictionary<string, string> settings)
    {
        var all = new Dictionary<string, string>(AtStart);
        foreach (var (key, value) in OfSession.Concat(settings))
        {
            all[key] = value;
        }

        return SparkSession.Detached(EngineFactory.Create(engine, all));
    }

    /// <summary>Sets up a session that another has started.</summary>
    public static void Prepare(SparkSession session)
    {
        foreach (var (key, value) in OfSession)
        {
            session.Conf().Set(key, value);
        }
    }

    /// <summary>A bench for two sessions.</summary>
    public static TrialBench Bench(SparkSession left, SparkSession right) =>
        new(new EnginePair(left, right), new GeneratorSettings([left.Dialect, right.Dialect], new Tally()));
}
