using Etl.DataFrames;

namespace Etl.Spark.Launch;

/// <summary>Finds the Spark distribution to start.</summary>
internal static class SparkHome
{
    /// <summary>The setting that names the folder; else it is the environment variable <c>SPARK_HOME</c>.</summary>
    public const string Setting = "etl.spark.home";

    /// <summary>The folder.</summary>
    /// <exception cref="AnalysisException">None is named, or it is none of Spark.</exception>
    public static string Find(IReadOnlyDictionary<string, string> settings)
    {
        var home = settings.GetValueOrDefault(Setting) ?? Environment.GetEnvironmentVariable("SPARK_HOME");
        if (string.IsNullOrEmpty(home))
        {
            throw new AnalysisException(
                $"No Spark to start: neither SPARK_HOME nor '{Setting}' is set. Set one to the folder of a Spark 3.5 or 4.x distribution, start the program with spark-submit, or use the engine 'duckdb'.");
        }

        return File.Exists(Submit(home))
            ? home
            : throw new AnalysisException($"'{home}' is no Spark distribution: '{Submit(home)}' does not exist. Set SPARK_HOME to the folder that has bin/spark-submit.");
    }

    /// <summary>The script that starts an application.</summary>
    public static string Submit(string home) => Path.Combine(home, "bin", OperatingSystem.IsWindows() ? "spark-submit.cmd" : "spark-submit");
}
