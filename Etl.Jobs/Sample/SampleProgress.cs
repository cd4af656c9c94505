namespace Etl.Jobs.Sample;

/// <summary>State after a day has been generated.</summary>
/// <param name="Day">The day just finished.</param>
/// <param name="DaysDone">Finished days, including this one.</param>
/// <param name="DaysTotal">All days of the history.</param>
/// <param name="SalesRows">Sales rows so far.</param>
/// <param name="InventoryRows">Inventory rows so far.</param>
internal sealed record SampleProgress(DateOnly Day, int DaysDone, int DaysTotal, long SalesRows, long InventoryRows);
