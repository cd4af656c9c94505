namespace Etl.DuckDB.Csv.Tokens;

/// <summary>Records that follow each other and all have the right number of fields, or one record that has not.</summary>
/// <param name="Record">The first record.</param>
/// <param name="Field">The first field.</param>
/// <param name="Records">How many records; 0 for one record with a wrong number of fields.</param>
/// <param name="Fields">How many fields a record has.</param>
/// <param name="IsBlank">Whether the one record is an empty line.</param>
internal readonly record struct RecordRun(int Record, int Field, int Records, int Fields, bool IsBlank = false)
{
    public bool IsRegular => Records > 0;
}
