namespace Etl.DataFrames.Types;

/// <summary>What a column or field may be called: everything that SQL can say.</summary>
internal static class FieldNames
{
    /// <summary>No engine takes it in a statement, where it would end the text. What is written there holds its places by it, so that a name must not have it.</summary>
    private const char Nul = '\0';

    /// <summary>The name, which is checked.</summary>
    /// <exception cref="AnalysisException">It has a NUL character.</exception>
    public static string Checked(string name) => name.Contains(Nul, StringComparison.Ordinal)
        ? throw new AnalysisException($"The column name '{name.Replace("\0", "\\0", StringComparison.Ordinal)}' has a NUL character, which no engine takes in a name. Give the column another name, with As for instance.")
        : name;
}
