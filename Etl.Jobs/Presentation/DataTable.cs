using Etl.Jobs.Retail.Quarantine;
using Spectre.Console;

namespace Etl.Jobs.Presentation;

/// <summary>Draws rows of data. On a terminal, columns that do not fit are left out and named; in a log everything is there.</summary>
internal sealed class DataTable(IReadOnlyList<string> columns, IReadOnlyList<bool> areNumbers, IReadOnlyList<IReadOnlyList<string>> rows)
{
    private const int MaxCell = 48;
    private const int MinCell = 16;
    private const int Gap = 2;
    private const int Edges = 2;

    /// <summary>Draws the table and returns the columns that were left out.</summary>
    public IReadOnlyList<string> Write(Terminal terminal)
    {
        var widths = terminal.Interactive ? Fitting(terminal.Out.Profile.Width) : [.. columns.Select(_ => int.MaxValue)];
        var table = Theme.Table([.. columns.Take(widths.Count).Select((name, i) => areNumbers[i] ? $">{name}" : name)]);
        foreach (var row in rows)
        {
            table.Row([.. widths.Select((width, i) => VisibleText.Cut(row[i], width))]);
        }

        terminal.Out.Write(table);
        return [.. columns.Skip(widths.Count)];
    }

    // The widths of the columns that fit; the last of them may be a text that is cut.
    private List<int> Fitting(int screen)
    {
        var widths = new List<int>();
        var left = screen - Edges;
        for (var i = 0; i < columns.Count; i++)
        {
            var wanted = Math.Max(columns[i].Length, Math.Min(MaxCell, rows.Select(row => row[i].Length).DefaultIfEmpty().Max()));
            var width = wanted <= left ? wanted : areNumbers[i] || left < Math.Max(MinCell, columns[i].Length) ? 0 : left;
            if (width == 0 && i > 0)
            {
                break;
            }

            widths.Add(width == 0 ? wanted : width);
            left -= widths[i] + Gap;
        }

        return widths;
    }
}
