namespace Etl.Jobs.Retail.Run;

/// <summary>What a run did. Written to the lake as <c>_runs/(run id)/report.json</c>: all of them are the ledger.</summary>
/// <param name="RunId">The id of the run; ids sort by time.</param>
/// <param name="Date">The business date.</param>
/// <param name="Mode">What the files hold.</param>
/// <param name="Status">How it ended.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="Seconds">How long it took until it published or failed.</param>
/// <param name="Engine">The engine that computed it.</param>
/// <param name="CodeVersion">The version of the program, with its commit.</param>
/// <param name="Input">The folder of the raw files.</param>
/// <param name="Output">The lake.</param>
/// <param name="Inputs">What was read: read = loaded + rejected + superseded for each.</param>
/// <param name="Outputs">What was written.</param>
/// <param name="Steps">How long it took.</param>
/// <param name="Warnings">What a person should look at.</param>
/// <param name="Error">Why it failed, else null.</param>
internal sealed record RunReport(
    string RunId,
    DateOnly Date,
    LoadMode Mode,
    RunStatus Status,
    DateTimeOffset StartedAt,
    double Seconds,
    string Engine,
    string CodeVersion,
    string Input,
    string Output,
    IReadOnlyList<InputReport> Inputs,
    IReadOnlyList<OutputReport> Outputs,
    IReadOnlyList<StepReport> Steps,
    IReadOnlyList<string> Warnings,
    string? Error = null);

/// <summary>How a run ended.</summary>
internal enum RunStatus
{
    Published,
    Failed,
    Cancelled,
}

/// <summary>What became of the rows of one file.</summary>
/// <param name="Table">The raw table.</param>
/// <param name="File">The file.</param>
/// <param name="Read">Rows in the file.</param>
/// <param name="Loaded">Rows that are in the tables now.</param>
/// <param name="Rejected">Rows that were set aside, repeated ones included.</param>
/// <param name="Superseded">Rows that a later business date had replaced already.</param>
/// <param name="Bytes">The size of the file.</param>
/// <param name="ETag">The mark of its content, where the store has one.</param>
internal sealed record InputReport(string Table, string File, long Read, long Loaded, long Rejected, long Superseded, long Bytes, string? ETag = null);

/// <summary>One table of the lake.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Rows">The rows that were written: of a snapshot all, of an increment those of the weeks that it touched.</param>
/// <param name="Path">Its folder.</param>
internal sealed record OutputReport(string Table, long Rows, string Path);

/// <summary>One step of the run.</summary>
/// <param name="Name">What it did.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record StepReport(string Name, double Seconds);
