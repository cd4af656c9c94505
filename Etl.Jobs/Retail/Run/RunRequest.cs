namespace Etl.Jobs.Retail.Run;

/// <summary>What a run is asked to do.</summary>
/// <param name="Date">The business date: names the files.</param>
/// <param name="Input">The folder of the raw files.</param>
/// <param name="Output">The lake.</param>
/// <param name="RejectLimit">The share of a file's rows, from 0 to 1, that may be set aside before the run is refused.</param>
internal sealed record RunRequest(DateOnly Date, string Input, string Output, double RejectLimit);
