using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Compression;

namespace Etl.LocalPipeline.Lambda;

/// <summary>A function as Lambda starts it: its zip unpacked, <c>bootstrap.dll</c> run by the shared runtime, and nothing but its own variables.</summary>
internal sealed class LambdaProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string _folder = Directory.CreateTempSubdirectory("etl-lambda-").FullName;
    private readonly RuntimeApiServer _runtime;
    private readonly Process _process;

    /// <summary>Starts it.</summary>
    /// <param name="zip">The zip.</param>
    /// <param name="environment">Its variables, besides those that Lambda sets.</param>
    /// <param name="timeout">How long it may take for an event.</param>
    public LambdaProcess(string zip, IEnumerable<(string Name, string Value)> environment, TimeSpan timeout)
    {
        _runtime = new RuntimeApiServer(timeout);
        ZipFile.ExtractToDirectory(zip, _folder);
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(_folder, "bootstrap.dll")])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        (string, string?)[] own = [("PATH", Environment.GetEnvironmentVariable("PATH")), ("DOTNET_ROOT", Environment.GetEnvironmentVariable("DOTNET_ROOT"))];
        foreach (var (name, value) in own.Concat(OfLambda()).Concat(environment.Select(pair => (pair.Name, (string?)pair.Value))).Where(pair => pair.Item2 is not null))
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it logged.</summary>
    public ConcurrentQueue<string> Log { get; } = [];

    /// <summary>The most memory that it had, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>Gives it an event, as <c>aws lambda invoke</c> does: without Lambda's own repetitions.</summary>
    /// <exception cref="PipelineException">It could not start, died or was not heard of again.</exception>
    public async Task<InvocationResult> InvokeAsync(string json)
    {
        var result = _runtime.InvokeAsync(json);
        var first = await Task.WhenAny(result, _runtime.InitError, _process.WaitForExitAsync(), Task.Delay(Patience));
        return first == result ? await result : throw new PipelineException($"The function did not answer:\n{string.Join('\n', Log)}");
    }

    /// <summary>What it said instead of starting, and its exit code.</summary>
    public async Task<(InvocationResult Error, int ExitCode)> InitErrorAsync()
    {
        var error = await _runtime.InitError.WaitAsync(Patience);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return (error, _process.ExitCode);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
        _runtime.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private IEnumerable<(string, string?)> OfLambda() =>
    [
        ("AWS_LAMBDA_RUNTIME_API", _runtime.Host), ("AWS_LAMBDA_FUNCTION_NAME", "etl-trigger"), ("_HANDLER", "bootstrap"), ("LAMBDA_TASK_ROOT", _folder), ("TZ", ":UTC"),
    ];

    private void Add(string? line)
    {
        if (line is not null)
        {
            Log.Enqueue(line);
        }
    }
}
