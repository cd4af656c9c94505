using Etl.DataFrames.Plans;

namespace Etl.DataFrames.Engines;

/// <summary>How the rows of a table are spread over a fixed number of files.</summary>
/// <param name="Count">The number.</param>
/// <param name="Columns">Rows that agree in these are in one file.</param>
/// <param name="SortBy">What the rows of a file are sorted by.</param>
internal sealed record BucketSpec(int Count, EquatableArray<string> Columns, EquatableArray<string> SortBy);
