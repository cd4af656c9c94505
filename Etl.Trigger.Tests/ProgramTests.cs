using System.Diagnostics;

namespace Etl.Trigger.Tests;

public sealed class ProgramTests
{
    [Fact]
    public void Start_OutsideOfLambda_SaysWhatItIs()
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "bootstrap.dll")]) { RedirectStandardError = true };
        start.Environment.Remove("AWS_LAMBDA_RUNTIME_API");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        (process.ExitCode, error).Should().Be(
            (2, "This is a function of AWS Lambda: it takes its events from the address in AWS_LAMBDA_RUNTIME_API, which is not set. Without AWS: scripts/local-pipeline.\n"));
    }
}
