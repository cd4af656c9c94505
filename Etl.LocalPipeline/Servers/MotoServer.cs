using System.Diagnostics;

namespace Etl.LocalPipeline.Servers;

/// <summary>moto's stand-in for AWS: S3, SNS, SQS, Secrets Manager and Glue in one process on this machine.</summary>
internal sealed class MotoServer : IDisposable
{
    private const string Program = "moto_server";

    private static readonly TimeSpan TimeToStart = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private MotoServer(string program, IEnumerable<(string Name, string Value)> environment)
    {
        var port = HttpServer.FreePort();
        Url = $"http://127.0.0.1:{port}";
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
    }

    /// <summary>Its address.</summary>
    public string Url { get; }

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="environment">Variables of its process.</param>
    /// <exception cref="PipelineException">It is not installed, or does not answer.</exception>
    public static MotoServer Start(params IEnumerable<(string Name, string Value)> environment)
    {
        var program = Find() ?? throw new PipelineException($"'{Program}' is not on the PATH. It is the server that plays S3: install it with 'pip install moto[server]'.");
        var server = new MotoServer(program, environment);
        server.WaitUntilReady();
        return server;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, Program))
        .FirstOrDefault(File.Exists);

    private void WaitUntilReady()
    {
        using var http = new HttpClient();
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeToStart && !_process.HasExited; Thread.Sleep(50))
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

        Dispose();
        throw new PipelineException($"'{Program}' does not answer at {Url}. Start it by hand to see why.");
    }
}
