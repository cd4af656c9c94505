using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using Amazon.S3;
using Etl.Engines.Tests.Spark;
using Etl.Lake.S3;

namespace Etl.Jobs.Tests.Lakes;

/// <summary>An S3 server on this machine, for the tests of a class.</summary>
public class MotoServer : IDisposable
{
    private static readonly TimeSpan TimeToStart = TimeSpan.FromSeconds(60);

    private readonly Process? _process;

    public MotoServer()
        : this([])
    {
    }

    protected MotoServer(params IEnumerable<(string Name, string Value)> environment)
        : this(always: false, environment)
    {
    }

    /// <summary>Starts the server, when the Spark ring runs or <paramref name="always"/>.</summary>
    protected MotoServer(bool always, params IEnumerable<(string Name, string Value)> environment)
    {
        if (!(always || SparkInstallation.IsWanted) || Find("moto_server") is not { } program)
        {
            return;
        }

        var port = FreePort();
        Endpoint = $"http://127.0.0.1:{port}";
        var start = new ProcessStartInfo(program, ["-H", "127.0.0.1", "-p", $"{port}"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        WaitUntilReady();
    }

    public static (string Id, string Secret) Key => ("testing", "testing");

    public string Endpoint { get; } = "";

    public bool IsThere => _process is not null;

    /// <summary>Skips the test unless the Spark ring runs, which must have a server.</summary>
    public void Require()
    {
        SparkInstallation.RequireRing();
        IsThere.Should().BeTrue("moto_server must be on the PATH when the Spark ring runs");
    }

    /// <summary>A client, with the given key or the usual one.</summary>
    internal AmazonS3Client Client((string Id, string Secret)? key = null)
    {
        Require();
        var (id, secret) = key ?? Key;
        return new AmazonS3Client(new BasicAWSCredentials(id, secret), S3Clients.Config(Endpoint, "us-east-1"));
    }

    /// <summary>Makes a bucket and says its name.</summary>
    public string NewBucket()
    {
        using var client = Client();
        var name = $"test-{Guid.CreateVersion7()}";
        client.PutBucketAsync(name).GetAwaiter().GetResult();
        return name;
    }

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        _process?.Kill(entireProcessTree: true);
        _process?.Dispose();
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    private void WaitUntilReady()
    {
        using var http = new HttpClient();
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeToStart && !_process!.HasExited; Thread.Sleep(100))
        {
            try
            {
                using var answer = http.GetAsync(new Uri($"{Endpoint}/moto-api/")).GetAwaiter().GetResult();
                return;
            }
            catch (HttpRequestException)
            {
            }
        }

        throw new InvalidOperationException($"moto_server does not answer at {Endpoint}.");
    }
}
