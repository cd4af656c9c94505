namespace Etl.Spark.Csv;

/// <summary>Writes the constants of the CSV statements. They never hold a value from a file or a user's text.</summary>
internal static class CsvSql
{
    /// <summary>The spellings of null, for <c>IN</c>.</summary>
    public const string Nulls = @"('', '\\N', 'NULL')";

    /// <summary>A text.</summary>
    public static string Text(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    /// <summary>Whether a text as a whole has a form.</summary>
    public static string IsLike(string text, string pattern) => $"{text} RLIKE {Text($@"\A(?:{pattern})\z")}";

    /// <summary>An identifier.</summary>
    public static string Name(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
}
