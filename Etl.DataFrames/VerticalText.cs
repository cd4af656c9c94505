using System.Globalization;
using System.Text;

namespace Etl.DataFrames;

/// <summary>Draws each row as lines of column and value, as Spark's <c>show(vertical = true)</c> does.</summary>
internal static class VerticalText
{
    private const int MinimumWidth = 3;

    public static string Of(IReadOnlyList<string> names, IReadOnlyList<Row> rows, int truncate)
    {
        if (rows.Count == 0)
        {
            return "(0 rows)\n";
        }

        var cells = rows.Select(row => row.Values.Select(value => TableText.Cell(value, truncate)).ToList()).ToList();
        var nameWidth = names.Select(name => name.Length).Append(MinimumWidth).Max();
        var valueWidth = cells.SelectMany(row => row).Select(cell => cell.Length).Append(MinimumWidth).Max();
        var text = new StringBuilder();
        for (var number = 0; number < cells.Count; number++)
        {
            var head = string.Create(CultureInfo.InvariantCulture, $"-RECORD {number}");
            text.Append(head.PadRight(nameWidth + valueWidth + 5, '-')).Append('\n');
            for (var column = 0; column < names.Count; column++)
            {
                text.Append(' ').Append(names[column].PadRight(nameWidth)).Append(" | ").Append(cells[number][column].PadRight(valueWidth)).Append(" \n");
            }
        }

        return text.ToString();
    }
}
