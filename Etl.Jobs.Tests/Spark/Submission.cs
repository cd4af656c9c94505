using System.Diagnostics;
using System.Globalization;
using System.Text;
using Etl.Engines.Tests.Spark;

namespace Etl.Jobs.Tests.Spark;

/// <summary>A running spark-submit, and what it and the driver print.</summary>
internal sealed class Submission : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private Submission(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>The JVM: spark-submit turns into it.</summary>
    public int JvmId => _process.Id;

    /// <summary>Starts spark-submit.</summary>
    /// <param name="version">The version of Spark.</param>
    /// <param name="folder">The working folder.</param>
    /// <param name="environment">Variables to add.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Submission Start(
        string version, string folder, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        var home = SparkInstallation.Home(version);
        var start = new ProcessStartInfo(Path.Combine(home, "bin", "spark-submit"), [.. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SPARK_HOME"] = home;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new Submission(start);
    }

    /// <summary>Waits for the end.</summary>
    public int Finish()
    {
        _process.WaitForExit(Limit).Should().BeTrue($"spark-submit should end, but still runs:\n{Output}");
        _process.WaitForExit();
        return _process.ExitCode;
    }

    /// <summary>Waits until the driver has printed a text, and returns the id of the driver's process.</summary>
    public int WaitForDriver(string text)
    {
        var clock = Stopwatch.StartNew();
        while (!Output.Contains(text, StringComparison.Ordinal))
        {
            (clock.Elapsed < Limit && !_process.HasExited).Should().BeTrue($"'{text}' should be printed, but there is only:\n{Output}");
            Thread.Sleep(20);
        }

        // The JVM has others for a moment: it starts processes through a helper.
        return ProcessTree.ChildrenOf(JvmId, "etl").Single();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private void Add(string? line)
    {
        lock (_output)
        {
            _output.Append(CultureInfo.InvariantCulture, $"{line}\n");
        }
    }
}
