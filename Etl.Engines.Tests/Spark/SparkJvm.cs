using System.Collections.Concurrent;
using Etl.Spark;

namespace Etl.Engines.Tests.Spark;

/// <summary>One running Spark per version for the whole run: a JVM takes seconds to start.</summary>
internal static class SparkJvm
{
    private static readonly ConcurrentDictionary<string, Lazy<SparkApplication>> Applications = new();

    /// <summary>The application of a version, started when it is first asked for.</summary>
    public static SparkApplication Of(string version) =>
        Applications.GetOrAdd(version, _ => new Lazy<SparkApplication>(() => Start(version, SparkInstallation.Home(version)))).Value;

    private static SparkApplication Start(string version, string home)
    {
        var application = SparkApplication.Start(new Dictionary<string, string>
        {
            ["etl.spark.home"] = home,
            ["spark.master"] = "local[2]",
            ["spark.app.name"] = $"Etl tests on {version}",
            ["spark.driver.memory"] = "1g",
            // Most code runs once here, so that the best compiler costs more than it saves. What the first one makes takes more stack, and the 48 MB that it
            // has for code are full after some thousand queries: the JVM then ends.
            ["spark.driver.extraJavaOptions"] = "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m -XX:+UseSerialGC -Xss16m",
            ["spark.ui.enabled"] = "false",
            ["spark.sql.shuffle.partitions"] = "2",
        });
        AppDomain.CurrentDomain.ProcessExit += (_, _) => application.Dispose();
        return application;
    }
}
