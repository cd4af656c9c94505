using System.Diagnostics;
using System.Text;

namespace Etl.LocalPipeline.Emr;

/// <summary>A command that ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote, errors too.</param>
internal sealed record CommandResult(int ExitCode, string Output);

/// <summary>Runs commands with the variables of the local AWS.</summary>
internal sealed class CommandRunner(IReadOnlyDictionary<string, string> environment)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    /// <summary>Runs a command to its end.</summary>
    /// <exception cref="PipelineException">It cannot be started, or does not end.</exception>
    public async Task<CommandResult> RunAsync(string program, IEnumerable<string> arguments, string? input = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Start(start);
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Add(output, line.Data);
        process.ErrorDataReceived += (_, line) => Add(output, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Limit);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw new PipelineException($"'{program}' did not end within {Limit.TotalMinutes} minutes:\n{output}");
        }

        return new CommandResult(process.ExitCode, output.ToString());
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new PipelineException($"'{start.FileName}' cannot be started: {error.Message}. Is it installed?", error);
        }
    }

    private static void Add(StringBuilder output, string? line)
    {
        lock (output)
        {
            output.Append(line).Append(line is null ? "" : "\n");
        }
    }
}
