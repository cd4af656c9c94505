using System.Diagnostics;
using Etl.Engines.Tests.Spark;

namespace Etl.Jobs.Tests.Spark;

/// <summary>A YARN of one node on this machine, started once.</summary>
public sealed class YarnCluster : IDisposable
{
    public const string Version = "3.5.6";

    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Process> _process;

    public YarnCluster() => _process = new(Start);

    /// <summary>What spark-submit must know of the cluster.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["HADOOP_CONF_DIR"] = Conf,
        ["YARN_CONF_DIR"] = Conf,
    };

    /// <summary>A folder for the files of applications.</summary>
    public string Staging => _folder.File("staging");

    private string Conf => _folder.File("conf");

    /// <summary>Waits until applications can be submitted.</summary>
    public void WaitUntilReady() => _process.Value.HasExited.Should().BeFalse();

    /// <summary>What the containers of an application have printed.</summary>
    public string Logs(string application) => string.Concat(
        Directory.EnumerateFiles(_folder.Path, "std*", SearchOption.AllDirectories)
            .Where(path => path.Contains(application, StringComparison.Ordinal))
            .Select(File.ReadAllText));

    /// <summary>The attempts that YARN has made to run an application: one container of its driver each.</summary>
    public int Attempts(string application) => Directory
        .EnumerateDirectories(_folder.Path, "container_*_000001", SearchOption.AllDirectories)
        .Where(path => path.Contains(application, StringComparison.Ordinal))
        .Select(Path.GetFileName)
        .Distinct()
        .Count();

    public void Dispose()
    {
        if (_process.IsValueCreated)
        {
            _process.Value.StandardInput.Close();
            if (!_process.Value.WaitForExit(TimeSpan.FromSeconds(30)))
            {
                _process.Value.Kill(entireProcessTree: true);
            }

            _process.Value.Dispose();
        }

        _folder.Dispose();
    }

    private Process Start()
    {
        var process = Process.Start(new ProcessStartInfo(Path.Combine(SparkInstallation.Home(Version), "yarn", "run"), [Conf])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.BeginErrorReadLine();
        var ready = Task.Run(() =>
        {
            while (process.StandardOutput.ReadLine() is { } line)
            {
                if (line.Contains("READY", StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        });
        (ready.Wait(StartLimit) && ready.Result).Should().BeTrue("YARN should start");
        _ = process.StandardOutput.ReadToEndAsync();
        return process;
    }
}
