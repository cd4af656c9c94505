using System.Diagnostics;
using System.Globalization;
using Etl.DataFrames;
using Etl.Spark.Gateway;

namespace Etl.Spark.Launch;

/// <summary>
/// A JVM that this program starts through <c>spark-submit</c>, as PySpark's shell does. It ends when our end of its standard input closes,
/// also when this program is killed.
/// </summary>
internal sealed class StartedJvm : ISparkJvm
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);

    // Set for an application of Python's, they would mislead this JVM.
    private static readonly string[] ForeignVariables =
        ["PYSPARK_GATEWAY_PORT", "PYSPARK_GATEWAY_SECRET", "PYSPARK_DRIVER_PYTHON", "PYSPARK_PYTHON", "SPARK_REMOTE", "SPARK_CONNECT_MODE_ENABLED"];

    private readonly Process _process;
    private readonly LogTail _log = new();

    private StartedJvm(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => _log.Add(line.Data);
        _process.ErrorDataReceived += (_, line) => _log.Add(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Gateway = null!;
    }

    public GatewayAddress Gateway { get; private set; }

    public bool IsOurs => true;

    public string LogTail => _log.ToString();

    /// <summary>Starts a JVM.</summary>
    /// <param name="home">The Spark distribution.</param>
    /// <param name="conf">Spark's settings; what the JVM needs when it starts, such as its memory, must be among them.</param>
    /// <exception cref="EngineException">It did not start.</exception>
    public static StartedJvm Start(string home, IReadOnlyDictionary<string, string> conf)
    {
        using var file = new ConnectionFile();
        var jvm = new StartedJvm(StartInfo(home, conf, file));
        try
        {
            jvm.Gateway = jvm.WaitFor(file);
            return jvm;
        }
        catch
        {
            jvm.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(StopLimit))
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(string home, IReadOnlyDictionary<string, string> conf, ConnectionFile file)
    {
        IEnumerable<string> arguments =
            [SparkHome.Submit(home), .. conf.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => new[] { "--conf", $"{pair.Key}={pair.Value}" }), "pyspark-shell"];

        // Ctrl-C goes to the whole group of processes: the JVM ignores it, so that this program can cancel its jobs first.
        var command = OperatingSystem.IsWindows() ? arguments : ["/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh", .. arguments];
        var start = new ProcessStartInfo(command.First(), command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var variable in ForeignVariables)
        {
            start.Environment.Remove(variable);
        }

        start.Environment["SPARK_HOME"] = home;
        start.Environment["SPARK_CONNECT_MODE"] = "0";
        start.Environment[ConnectionFile.Variable] = file.Path;
        return start;
    }

    private GatewayAddress WaitFor(ConnectionFile file)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < StartLimit)
        {
            if (file.TryRead() is { } address)
            {
                return address;
            }

            if (_process.WaitForExit(PollInterval))
            {
                _process.WaitForExit();
                throw Failure(string.Create(CultureInfo.InvariantCulture, $"spark-submit ended with exit code {_process.ExitCode} before Spark was ready"));
            }
        }

        throw Failure(string.Create(CultureInfo.InvariantCulture, $"Spark was not ready after {StartLimit.TotalSeconds:0} seconds"));
    }

    private EngineException Failure(string what) => new(SparkEngine.EngineName, $"{what}. Its last words:\n{LogTail}");
}
