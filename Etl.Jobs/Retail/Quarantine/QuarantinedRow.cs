namespace Etl.Jobs.Retail.Quarantine;

/// <summary>A row that was set aside. One line of JSON in the quarantine.</summary>
/// <param name="Table">The raw table.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line on which the row starts; the header is line 1.</param>
/// <param name="Column">The column to blame, or null where the row as a whole is.</param>
/// <param name="Value">The text found there.</param>
/// <param name="Reason">Why the row cannot be loaded.</param>
/// <param name="Record">The row.</param>
internal sealed record QuarantinedRow(string Table, string File, long Line, string? Column, string? Value, string Reason, string? Record);
