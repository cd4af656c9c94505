namespace Etl.DataFrames.Engines.Csv;

/// <summary>What Spark does with a malformed record; a strict reader sets it aside, drops it if it was told to and has nowhere to put it, or else fails.</summary>
internal enum CsvMode
{
    Permissive,
    DropMalformed,
    FailFast,
}
