using System.Diagnostics;

namespace Etl.Chaos.Trials;

/// <summary>A run in a process of its own, which can be killed.</summary>
internal sealed class RunProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private RunProcess(Process process)
    {
        _process = process;
        (_output, _error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    public bool HasExited => _process.HasExited;

    /// <summary>What it said, once it has ended.</summary>
    public string Text => _output.Result + _error.Result;

    /// <summary>Starts it.</summary>
    /// <param name="program">Its assembly.</param>
    /// <param name="arguments">The arguments.</param>
    public static RunProcess Start(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        return new RunProcess(Process.Start(start)!);
    }

    /// <summary>Runs it to its end.</summary>
    /// <returns>Its exit code.</returns>
    public int Wait()
    {
        _process.WaitForExit();
        return _process.ExitCode;
    }

    /// <summary>Kills it as <c>kill -9</c> does, and waits until it is gone.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose() => _process.Dispose();
}
