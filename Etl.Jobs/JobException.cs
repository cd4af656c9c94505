namespace Etl.Jobs;

/// <summary>A run that must not go on, with the exit code that says why.</summary>
internal abstract class JobException(string message, ExitCode exitCode) : Exception(message)
{
    public ExitCode ExitCode { get; } = exitCode;
}

/// <summary>The files of the date are not there yet, or not whole.</summary>
internal sealed class InputNotReadyException(string message) : JobException(message, ExitCode.InputNotReady);

/// <summary>The data is refused: a file cannot be read, keys contradict each other, or too many rows are bad.</summary>
internal sealed class DataRejectedException(string message) : JobException(message, ExitCode.DataRejected);

/// <summary>Another run works on the same output.</summary>
internal sealed class OutputLockedException(string message) : JobException(message, ExitCode.Locked);
