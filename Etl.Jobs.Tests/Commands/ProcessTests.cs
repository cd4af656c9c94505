using System.Diagnostics;

namespace Etl.Jobs.Tests.Commands;

/// <summary>The program as a process of its own, in a folder of its own.</summary>
public sealed class ProcessTests : IDisposable
{
    // What it tells people to type. The tests start what this would build.
    private static readonly string HowToStart = $"dotnet run --project {Path.Combine(Repository.Root, "Etl.Jobs")} -- ";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void NoArguments_LoadsASampleSaysWhatToTryNextAndKeepsItUnlessItWasChanged()
    {
        var first = Finish(Start());

        first.ExitCode.Should().Be(0, first.Error);
        first.Out.Should()
            .Contain("rows in 'sample-data'.\n").And.Contain("2025-11-29 is loaded in ").And.NotContain("\u001b")
            .And.MatchRegex(@"fact_store_product_week +\d+,\d+\n");
        Directory.GetDirectories(_folder.Path).Select(Path.GetFileName).Should().BeEquivalentTo("sample-data", "lake");

        var next = first.Out.Split("\nNext:\n")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        next.Should().HaveCount(4).And.OnlyContain(command => command.Trim().StartsWith(HowToStart, StringComparison.Ordinal));
        next.Select(command => Finish(Start(command.Trim()[HowToStart.Length..].Split(' ')))).Should().OnlyContain(result => result.ExitCode == 0 && result.Error.Length == 0);

        Finish(Start()).Out.Should().StartWith("The sample in 'sample-data' is there already.\n");
        File.AppendAllText(_folder.File("sample-data/store_2025-11-29.csv.gz"), "changed");
        Finish(Start()).Out.Should().StartWith("Make the sample ...\n");
    }

    [Fact]
    public void NoArguments_LakeWithOtherTables_IsLeftAlone()
    {
        Finish(Start("run", "--date", LoadedLake.Date, "--input", LoadedLake.Input)).ExitCode.Should().Be(0);

        var demo = Finish(Start());

        demo.ExitCode.Should().Be(2);
        demo.Error.Should().StartWith($"Error: 'lake' holds tables made from '{LoadedLake.Input}', which the sample would replace. ");
    }

    [Fact]
    public void SettingsFile_InTheCurrentFolder_IsRead()
    {
        File.WriteAllText(_folder.File("etl.json"), """{ "output": "elsewhere" }""");

        Finish(Start("doctor")).Out.Should().Contain("output elsewhere ('output' in etl.json)");
    }

    [SkippableTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void Signal_DuringARun_CancelsAndLeavesNothing(string signal)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Signals are sent with the tools of Linux.");
        Finish(Start("sample", "--output", "raw")).ExitCode.Should().Be(0);
        using var process = Start("run", "--date", "2025-11-29", "--input", "raw");
        while (process.StandardOutput.ReadLine() is { } line && line != "Compute the weeks ...")
        {
        }

        Process.Start("kill", [$"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();
        var run = Finish(process);

        run.ExitCode.Should().Be(130);
        run.Error.Should().Be("Cancelled. The lake is as it was before.\nExit code 130: cancelled.\n");
        Directory.GetFileSystemEntries(_folder.File("lake")).Select(Path.GetFileName).Should().BeEquivalentTo("_lock", "_runs");
    }

    public void Dispose() => _folder.Dispose();

    // A test host started in the background ignores Ctrl-C, and so would its children without the first two words.
    private Process Start(params string[] args)
    {
        string[] program = ["dotnet", Repository.EtlProgram, .. args];
        return StartIn(_folder.Path, OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", .. program] : program);
    }

    private static Process StartIn(string folder, params string[] words)
    {
        var info = new ProcessStartInfo(words[0], words.Skip(1))
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment["PATH"] = $"{Path.GetDirectoryName(Environment.ProcessPath)}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";
        return Process.Start(info)!;
    }

    private static CommandResult Finish(Process process)
    {
        using (process)
        {
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new CommandResult(process.ExitCode, output, error.Result);
        }
    }
}
