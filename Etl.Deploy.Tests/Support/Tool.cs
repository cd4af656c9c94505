using System.Diagnostics;

namespace Etl.Deploy.Tests.Support;

/// <summary>Runs a program or a script of the repository to its end.</summary>
internal static class Tool
{
    private const string Required = "REQUIRE_TOOLS";

    /// <summary>Skips the test when the program is not installed; with <c>REQUIRE_TOOLS=1</c>, as in CI, it fails then.</summary>
    public static void Need(params string[] names)
    {
        foreach (var name in names)
        {
            var found = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));
            if (Environment.GetEnvironmentVariable(Required) == "1")
            {
                found.Should().BeTrue($"'{name}' must be on the PATH when {Required} is 1");
            }

            Skip.IfNot(found, $"'{name}' is not on the PATH.");
        }
    }

    /// <summary>Skips the test when Python lacks a module, or fails as <see cref="Need"/> does.</summary>
    public static void NeedPythonModule(string module)
    {
        Need("python3");
        var isThere = Run("python3", ["-c", $"import {module}"]).ExitCode == 0;
        if (Environment.GetEnvironmentVariable(Required) == "1")
        {
            isThere.Should().BeTrue($"Python must have the module '{module}' when {Required} is 1");
        }

        Skip.IfNot(isThere, $"Python has no module '{module}'.");
    }

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
