using System.Text;

namespace Etl.DataFrames;

/// <summary>Draws rows as the table that Spark's <c>show</c> prints.</summary>
internal static class TableText
{
    private const int MinimumWidth = 3;

    /// <summary>Draws a table.</summary>
    /// <param name="names">The column names.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="truncate">The longest text of a cell; longer ones are cut and end in dots. 0 cuts nothing and aligns left.</param>
    public static string Of(IReadOnlyList<string> names, IReadOnlyList<Row> rows, int truncate)
    {
        var lines = rows.Select(row => row.Values.Select(value => Cell(value, truncate)).ToArray()).ToList();
        var widths = names.Select((name, i) => lines.Select(line => line[i].Length).Append(name.Length).Append(MinimumWidth).Max()).ToArray();
        var ruler = $"+{string.Join('+', widths.Select(width => new string('-', width)))}+\n";
        var text = new StringBuilder(ruler);
        AppendLine(text, [.. names], widths, truncate);
        text.Append(ruler);
        foreach (var line in lines)
        {
            AppendLine(text, line, widths, truncate);
        }

        return text.Append(ruler).ToString();
    }

    /// <summary>A value as one line of text, cut to a length.</summary>
    public static string Cell(object? value, int truncate) => Cut(Line(CellText.Of(value)), truncate);

    private static void AppendLine(StringBuilder text, string[] cells, int[] widths, int truncate) =>
        text.Append('|')
            .AppendJoin('|', cells.Select((cell, i) => truncate > 0 ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i])))
            .Append("|\n");

    private static string Cut(string text, int truncate) => truncate switch
    {
        <= 0 => text,
        _ when text.Length <= truncate => text,
        < 4 => text[..truncate],
        _ => $"{text[..(truncate - 3)]}...",
    };

    // A cell is one line, as in Spark.
    private static string Line(string text) => text
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal);
}
