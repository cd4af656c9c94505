using Spectre.Console;

namespace Etl.Jobs.Presentation;

/// <summary>The one style of everything that is printed: few colours, thin lines, numbers to the right.</summary>
internal static class Theme
{
    public static Style Accent { get; } = new(Color.Green);

    public static Style Quiet { get; } = new(decoration: Decoration.Dim);

    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    public static Style Warning { get; } = new(Color.Yellow);

    public static Style Failure { get; } = new(Color.Red, decoration: Decoration.Bold);

    private static ThinBorder Border { get; } = new();

    /// <summary>An empty table. A name that begins with <c>&gt;</c> makes a column of numbers.</summary>
    public static Table Table(params string[] columns)
    {
        var table = new Table().Border(Border).BorderStyle(Quiet);
        foreach (var column in columns)
        {
            var isNumber = column.StartsWith('>');
            table.AddColumn(new TableColumn(new Text(column.TrimStart('>'), Strong))
            {
                Alignment = isNumber ? Justify.Right : Justify.Left,
                NoWrap = isNumber,
                Padding = new Padding(table.Columns.Count == 0 ? 0 : 1, 0, 0, 0),
            });
        }

        return table;
    }

    /// <summary>Adds a row of plain text.</summary>
    public static void Row(this Table table, params string[] cells) => table.AddRow(cells.Select(cell => new Text(cell)));
}
