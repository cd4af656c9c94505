namespace Etl.LocalPipeline.Emr;

/// <summary>Runs the job's step as this machine can: the program itself, or a real spark-submit that starts it.</summary>
internal sealed class JobRunner(CommandRunner commands, string engine, string endpoint)
{
    private static readonly string[] OfClusters = ["--master", "--deploy-mode", "--archives"];

    /// <summary>The command line of a step.</summary>
    /// <exception cref="PipelineException">There is no Spark.</exception>
    public (string Program, IReadOnlyList<string> Arguments) Command(JobStep step) => engine == "spark"
        ? (SparkSubmit(), [.. Locally(step.OfSubmit), "local:///driver.py", .. step.OfProgram])
        : ("dotnet", [Path.Combine(AppContext.BaseDirectory, "etl.dll"), .. step.OfProgram]);

    /// <summary>Runs a step to its end.</summary>
    public Task<CommandResult> RunAsync(JobStep step)
    {
        var (program, arguments) = Command(step);
        return commands.RunAsync(program, arguments);
    }

    private static string SparkSubmit() => Environment.GetEnvironmentVariable("SPARK_HOME") is { Length: > 0 } home
        ? Path.Combine(home, "bin", "spark-submit")
        : throw new PipelineException("SPARK_HOME is not set. Set it to a Spark 3.5 or 4.x, or leave --engine spark out.");

    // There is no YARN here that would unpack the archive, so the driver is the built program; and S3 is another server.
    private IEnumerable<string> Locally(IReadOnlyList<string> arguments)
    {
        var pairs = arguments.Chunk(2).Where(pair => !OfClusters.Contains(pair[0])).Select(pair =>
            pair[1].StartsWith("spark.pyspark.driver.python=", StringComparison.Ordinal)
                ? [pair[0], $"spark.pyspark.driver.python={Path.Combine(AppContext.BaseDirectory, "etl")}"]
                : pair);
        string[] settings =
        [
            $"spark.hadoop.fs.s3a.endpoint={endpoint}", "spark.hadoop.fs.s3a.endpoint.region=us-east-1", "spark.hadoop.fs.s3a.path.style.access=true",
            "spark.hadoop.fs.s3.impl=org.apache.hadoop.fs.s3a.S3AFileSystem", "spark.ui.enabled=false", "spark.sql.shuffle.partitions=2",
        ];
        return ["--master", "local[2]", .. pairs.SelectMany(pair => pair), .. settings.SelectMany(setting => (string[])["--conf", setting])];
    }
}
