namespace Etl.DataFrames.Engines.Csv;

/// <summary>Which field of a file's records holds which column of the schema.</summary>
/// <param name="Width">Fields of a whole record.</param>
/// <param name="FieldOf">The field of each schema column, or -1 for a column that is not in the file.</param>
internal sealed record FileLayout(int Width, int[] FieldOf)
{
    public const int NotInFile = -1;
}
