namespace Etl.DataFrames;

/// <summary>A run that has ended.</summary>
/// <param name="Action">What was called, such as <c>Collect</c>.</param>
/// <param name="Sql">The SQL that ran.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Inputs">What was read, per file.</param>
/// <param name="RowsWritten">Rows written to files or kept in memory.</param>
public sealed record QueryReport(string Action, string Sql, TimeSpan Duration, IReadOnlyList<InputMetrics> Inputs, long RowsWritten);
