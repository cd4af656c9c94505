using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Etl.Chaos.Faults;

/// <summary>An S3 server of its own for a trial: moto_server, which must be on the PATH.</summary>
internal sealed class MotoProcess : IDisposable
{
    private const string Program = "moto_server";

    private static readonly TimeSpan TimeToStart = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    public MotoProcess()
    {
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        Url = $"http://127.0.0.1:{port}";
        try
        {
            _process = Process.Start(new ProcessStartInfo(Program, ["-H", "127.0.0.1", "-p", port]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InvalidOperationException($"'{Program}' is not on the PATH. It is the S3 server of the trials: pip install 'moto[server]'.");
        }

        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        WaitUntilReady();
    }

    public string Url { get; }

    /// <summary>Sets the variables with which this process and its children find a server.</summary>
    public static void PointTo(string url)
    {
        foreach (var (name, value) in Environment(url))
        {
            System.Environment.SetEnvironmentVariable(name, value);
        }
    }

    /// <summary>The variables with which a program finds a server.</summary>
    public static IReadOnlyDictionary<string, string> Environment(string url) => new Dictionary<string, string>
    {
        ["AWS_ENDPOINT_URL_S3"] = url,
        ["AWS_ACCESS_KEY_ID"] = "testing",
        ["AWS_SECRET_ACCESS_KEY"] = "testing",
        ["AWS_REGION"] = "us-east-1",
    };

    /// <summary>Makes a bucket.</summary>
    public void CreateBucket(string name)
    {
        using var http = new HttpClient();
        using var answer = http.PutAsync(new Uri($"{Url}/{name}"), null).GetAwaiter().GetResult();
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void WaitUntilReady()
    {
        using var http = new HttpClient();
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeToStart && !_process.HasExited; Thread.Sleep(100))
        {
            try
            {
                using var answer = http.GetAsync(new Uri($"{Url}/moto-api/")).GetAwaiter().GetResult();
                return;
            }
            catch (HttpRequestException)
            {
            }
        }

        throw new InvalidOperationException($"'{Program}' does not answer at {Url}. Start it by hand to see why.");
    }
}
