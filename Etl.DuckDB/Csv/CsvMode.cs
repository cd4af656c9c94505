namespace Etl.DuckDB.Csv;

/// <summary>What Spark does with a malformed record; a strict reader sets it aside in every mode but <see cref="FailFast"/>.</summary>
internal enum CsvMode
{
    Permissive,
    DropMalformed,
    FailFast,
}
