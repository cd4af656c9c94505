using System.Buffers;
using System.Data.SqlTypes;
using Etl.DataFrames;

namespace Etl.Testing.Comparing;

/// <summary>A value as a failure shows it: like Spark's <c>show</c>, but in one line and with quotes where a text could be taken for something else.</summary>
internal static class ShownCell
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"|\r\n«»");

    public static string Of(object? value) => value switch
    {
        string text when NeedsQuotes(text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"".ReplaceLineEndings("\\n"),
        float number => CellText.Of((double)number) == CellText.Of(number) ? CellText.Of(number) : $"{CellText.Of(number)}f",
        SqlDecimal number => number.ToString(),
        _ => CellText.Of(value).ReplaceLineEndings("\\n"),
    };

    public static string[] Of(object?[] row) => [.. row.Select(Of)];

    private static bool NeedsQuotes(string text) => text is "" or "NULL" || text != text.Trim() || text.AsSpan().ContainsAny(Marks);
}
