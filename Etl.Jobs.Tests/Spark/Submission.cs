using System.Diagnostics;
using System.Globalization;
using System.Text;
using Etl.Engines.Tests.Spark;

namespace Etl.Jobs.Tests.Spark;

/// <summary>A running spark-submit, or a program that starts Spark itself, and what is printed.</summary>
internal sealed class Submission : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    /// <summary>Starts a program.</summary>
    public Submission(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
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

    /// <summary>The process. spark-submit turns into the JVM.</summary>
    public int Id => _process.Id;

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

    /// <summary>Waits until a text was printed.</summary>
    public void WaitFor(string text)
    {
        var clock = Stopwatch.StartNew();
        while (!Output.Contains(text, StringComparison.Ordinal))
        {
            (clock.Elapsed < Limit && !_process.HasExited).Should().BeTrue($"'{text}' should be printed, but there is only:\n{Output}");
            Thread.Sleep(20);
        }
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
