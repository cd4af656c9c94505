namespace Etl.Differential.Data;

/// <summary>How a table reaches an engine. Constants may be folded before anything runs; the others cannot.</summary>
internal enum Storage
{
    Values,
    Cached,
    Parquet,
}
