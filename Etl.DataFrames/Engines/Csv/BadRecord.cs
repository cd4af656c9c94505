namespace Etl.DataFrames.Engines.Csv;

/// <summary>A record that was not returned, and why.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The physical line on which the record starts; the first line of the file is 1.</param>
/// <param name="Column">The column to blame, or null where the record as a whole is.</param>
/// <param name="Value">The text of that column.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Record">The record as it stands in the file.</param>
internal sealed record BadRecord(string Path, long Line, string? Column, string? Value, string Reason, string Record)
{
    /// <summary>Longer values and records are cut to this many characters.</summary>
    public const int MaxText = 10_000;
}

/// <summary>Takes bad records from any thread.</summary>
internal interface IBadRecordSink
{
    void Add(BadRecord record);
}
