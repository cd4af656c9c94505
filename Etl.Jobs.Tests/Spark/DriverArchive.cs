using System.Diagnostics;
using Etl.Engines.Tests.Spark;

namespace Etl.Jobs.Tests.Spark;

/// <summary>The archive that <c>scripts/package</c> builds, and the same unpacked.</summary>
public sealed class DriverArchive : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<string> _archive;

    public DriverArchive() => _archive = new(Build);

    /// <summary>The archive.</summary>
    public string Path => _archive.Value;

    /// <summary>The program in the unpacked archive.</summary>
    public string Program => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, "app", "etl");

    public void Dispose() => _folder.Dispose();

    private string Build()
    {
        SparkInstallation.Home("3.5.6");
        Run(System.IO.Path.Combine(Repository.Root, "scripts", "package"), "--only", "driver", "--output", _folder.Path);
        var archive = _folder.File("etl-linux-x64.tar.gz");
        Directory.CreateDirectory(_folder.File("app"));
        Run("tar", "-xzf", archive, "-C", _folder.File("app"));
        return archive;
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(0, output + errors.Result);
    }
}
