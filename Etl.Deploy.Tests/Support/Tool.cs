using System.Diagnostics;

namespace Etl.Deploy.Tests.Support;

/// <summary>Runs a program or a script of the repository to its end.</summary>
internal static class Tool
{
    public static ToolResult Run(string file, IEnumerable<string> args, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(file, args) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
        foreach (var (name, value) in environment.Append(("PYTHONDONTWRITEBYTECODE", "1")))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolResult(process.ExitCode, output, error.Result);
    }
}

/// <summary>What a program left behind.</summary>
internal sealed record ToolResult(int ExitCode, string Out, string Error)
{
    public string All => Out + Error;
}
