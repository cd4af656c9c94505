namespace Etl.DataFrames;

/// <summary>What one run read from one file; Spark's task metrics of the same name, per file.</summary>
/// <param name="Path">The file.</param>
/// <param name="RecordsRead">Records in the file, bad ones included, the header not.</param>
/// <param name="BadRecords">Records that were set aside because they did not fit the schema.</param>
/// <param name="BytesRead">Bytes of the file as it is stored.</param>
/// <param name="UnknownColumns">Columns of the file that the schema does not have.</param>
public sealed record InputMetrics(string Path, long RecordsRead, long BadRecords, long BytesRead, IReadOnlyList<string> UnknownColumns);
