namespace Etl.Golden.Commands;

/// <summary>How the program ended, as its caller sees it.</summary>
internal enum ExitCode
{
    /// <summary>No case failed.</summary>
    NoFailures = 0,

    /// <summary>A case failed.</summary>
    Failures = 1,

    /// <summary>Wrong arguments, or a folder, file or case that is not of the format.</summary>
    Usage = 2,

    /// <summary>The engine did not start.</summary>
    NoEngine = 3,
}
