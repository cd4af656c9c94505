using System.Globalization;

namespace Etl.Jobs.Presentation;

/// <summary>What the exit codes mean, in words.</summary>
internal static class ExitCodes
{
    /// <summary>Every code with its meaning.</summary>
    public static IReadOnlyList<(ExitCode Code, string Meaning)> All { get; } =
    [
        (ExitCode.Done, "done"),
        (ExitCode.Failed, "failed"),
        (ExitCode.Usage, "called wrongly, or a setting is wrong"),
        (ExitCode.InputNotReady, "the input is not ready: a file is missing, not whole, or has a wrong header"),
        (ExitCode.DataRejected, "the data is rejected: a file's rows are wrong, or too many of them"),
        (ExitCode.Locked, "another run works on the same lake"),
        (ExitCode.Cancelled, "cancelled"),
    ];

    /// <summary>A line for the end of an error.</summary>
    public static string Describe(ExitCode code)
    {
        var meaning = All.Single(entry => entry.Code == code).Meaning.Split(':')[0];
        return string.Create(CultureInfo.InvariantCulture, $"Exit code {(int)code}: {meaning}.");
    }
}
