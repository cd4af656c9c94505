namespace Etl.Testing.Fixtures;

/// <summary>One value of a line as it is written.</summary>
/// <param name="Text">The value without its quotes and the spaces around it.</param>
/// <param name="IsQuoted">Whether it had quotes: then it is never null.</param>
internal readonly record struct CsvCell(string Text, bool IsQuoted)
{
    /// <summary>Whether it stands for null.</summary>
    public bool IsNull => !IsQuoted && Text is ("" or "NULL");
}
