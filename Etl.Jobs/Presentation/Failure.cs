using Etl.DataFrames;
using Etl.Jobs.Retail.Quarantine;
using Etl.Lake;
using Spectre.Console;

namespace Etl.Jobs.Presentation;

/// <summary>An error as it is told: one block on stderr, or one JSON document.</summary>
/// <param name="Message">What is wrong, with what, and what to do.</param>
/// <param name="ExitCode">What the process returns.</param>
/// <param name="Hint">How to go on, where the message does not say it.</param>
/// <param name="Cause">The exception.</param>
internal sealed record Failure(string Message, ExitCode ExitCode, string? Hint, Exception Cause)
{
    private const string MemoryHint = "Give the engine more memory with --memory-limit, or fewer threads with --threads.";
    private const string StackHint = "Run again with --verbose for the stack.";

    /// <summary>Judges an exception.</summary>
    /// <param name="error">The exception.</param>
    /// <param name="cancelled">Whether the user stopped the command: whatever it died of then is that.</param>
    public static Failure Of(Exception error, bool cancelled) => error switch
    {
        AggregateException { InnerExceptions: [var inner] } => Of(inner, cancelled),
        OperationCanceledException => Cancelled(error),
        EngineException when cancelled => Cancelled(error),
        EngineException when error.Message.Contains("Out of Memory", StringComparison.Ordinal) =>
            new(error.Message.Split('\n')[0], ExitCode.Failed, MemoryHint, error),
        JobException job => new(job.Message, job.ExitCode, null, error),
        LakeException lake => new(lake.Message, ExitCode.Failed, null, error),
        BadInputException input => new(input.Message, CodeOf(input), null, error),
        EtlException or IOException or UnauthorizedAccessException => new(error.Message, ExitCode.Failed, StackHint, error),
        _ => new($"{error.GetType().Name}: {error.Message}", ExitCode.Failed, StackHint, error),
    };

    /// <summary>Writes the block.</summary>
    public void Write(Terminal terminal, bool verbose)
    {
        var console = terminal.Error;
        console.Write(new Text(ExitCode == ExitCode.Cancelled ? "" : "Error: ", Theme.Failure));
        Terminal.Lines(console, VisibleText.Lines(Message));
        if (Hint is not null && !verbose)
        {
            Terminal.Lines(console, Hint);
        }

        console.Write(new Text($"{ExitCodes.Describe(ExitCode)}\n", Theme.Quiet));
        if (verbose)
        {
            Terminal.Lines(console, VisibleText.Lines(Cause.ToString()));
        }
    }

    /// <summary>The error for other programs.</summary>
    public string Json()
    {
        var input = Cause as BadInputException;
        return JsonText.Of(new
        {
            Error = new { Message, ExitCode = (int)ExitCode, File = input?.Path, input?.Line, input?.Column, input?.Value },
        });
    }

    // A file that is not whole, or whose first line is wrong, can be delivered again: it is not ready. Anything further down is its data.
    private static ExitCode CodeOf(BadInputException error) =>
        error.Line is null or 1 && error.Column is null ? ExitCode.InputNotReady : ExitCode.DataRejected;

    private static Failure Cancelled(Exception error) => new("Cancelled. The lake is as it was before.", ExitCode.Cancelled, null, error);
}
