namespace Etl.Jobs.Retail.Run;

/// <summary>What a run did. Written to the lake as <c>_runs/(run id)/report.json</c>.</summary>
/// <param name="RunId">The id of the run; ids sort by time.</param>
/// <param name="Date">The business date.</param>
/// <param name="Engine">The engine that computed it.</param>
/// <param name="Input">The folder of the raw files.</param>
/// <param name="Output">The lake.</param>
/// <param name="Inputs">What was read: read = loaded + rejected + superseded for each.</param>
/// <param name="Outputs">What was written.</param>
/// <param name="Steps">How long it took.</param>
/// <param name="Warnings">What a person should look at.</param>
internal sealed record RunReport(
    string RunId,
    DateOnly Date,
    string Engine,
    string Input,
    string Output,
    IReadOnlyList<InputReport> Inputs,
    IReadOnlyList<OutputReport> Outputs,
    IReadOnlyList<StepReport> Steps,
    IReadOnlyList<string> Warnings);

/// <summary>What became of the rows of one file.</summary>
/// <param name="Table">The raw table.</param>
/// <param name="File">The file.</param>
/// <param name="Read">Rows in the file.</param>
/// <param name="Loaded">Rows that are in the tables now.</param>
/// <param name="Rejected">Rows that were set aside, repeated ones included.</param>
/// <param name="Superseded">Rows that a later delivery replaced. None while every day is a whole snapshot.</param>
/// <param name="Bytes">The size of the file.</param>
internal sealed record InputReport(string Table, string File, long Read, long Loaded, long Rejected, long Superseded, long Bytes);

/// <summary>One table of the lake.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Path">Its folder.</param>
internal sealed record OutputReport(string Table, long Rows, string Path);

/// <summary>One step of the run.</summary>
/// <param name="Name">What it did.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record StepReport(string Name, double Seconds);
