using System.Diagnostics;

namespace Etl.Jobs.Tests.Deploy;

/// <summary>Runs a script of the repository, or a tool, to its end.</summary>
internal sealed class Script(string file)
{
    public Dictionary<string, string> Environment { get; } = [];

    public static Script Of(string path) => new(Path.Combine(Repository.Root, path));

    public ScriptResult Run(params string[] args)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "The script is for Linux.");
        var start = new ProcessStartInfo(file, args) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ScriptResult(process.ExitCode, output, error.Result);
    }
}

/// <summary>What a script left behind.</summary>
internal sealed record ScriptResult(int ExitCode, string Out, string Error)
{
    public string All => Out + Error;
}
