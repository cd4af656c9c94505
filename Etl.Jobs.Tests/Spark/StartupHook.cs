using System.Diagnostics;

#pragma warning disable CA1050 // .NET looks for a class of this name outside all namespaces.

/// <summary>
/// Runs inside a driver whose variable <c>DOTNET_STARTUP_HOOKS</c> names this assembly, as code of a user's program would: when the driver ends, it starts a
/// child and keeps what the child got as its environment.
/// </summary>
internal static class StartupHook
{
    /// <summary>The variable that names the file to write.</summary>
    public const string FileVariable = "ETL_TEST_CHILD_ENVIRONMENT";

    /// <summary>Called by .NET before the program's own <c>Main</c>.</summary>
    public static void Initialize() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        if (Environment.GetEnvironmentVariable(FileVariable) is { } file)
        {
            using var child = Process.Start(new ProcessStartInfo("env") { RedirectStandardOutput = true })!;
            File.WriteAllText(file, child.StandardOutput.ReadToEnd());
        }
    };
}
