using System.Diagnostics;

namespace Etl.Chaos.Faults;

/// <summary>The etl command as its users start it.</summary>
/// <param name="program">Its assembly.</param>
internal sealed class FaultedJob(string program)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Runs a command to its end.</summary>
    /// <returns>Its exit code, and what it wrote to stderr.</returns>
    public (int ExitCode, string Error) Run(IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            return (-1, $"It did not end within {Limit.TotalMinutes} minutes.");
        }

        return (process.ExitCode, error.GetAwaiter().GetResult());
    }
}
