using Spectre.Console;

namespace Etl.Jobs.Presentation;

/// <summary>Prints help: titles, and below each entries in two columns.</summary>
internal sealed class HelpPage(Terminal terminal)
{
    private const int MaxForm = 26;
    private const int Indent = 2;

    public void Paragraph(string text) => terminal.Out.Write(new Text($"{text}\n"));

    /// <summary>Prints a section, unless it is empty.</summary>
    public void Section(string title, IEnumerable<(string Form, string Text)> entries)
    {
        var list = entries.ToList();
        if (list.Count == 0)
        {
            return;
        }

        terminal.Out.Write(new Text($"\n{title}\n", Theme.Strong));
        if (list.TrueForAll(entry => entry.Text.Length == 0))
        {
            list.ForEach(entry => terminal.Lines($"  {entry.Form}"));
            return;
        }

        terminal.Out.Write(Columns(list));
    }

    private static Grid Columns(List<(string Form, string Text)> entries)
    {
        var width = Math.Min(entries.Max(entry => entry.Form.Length), MaxForm);
        var grid = new Grid()
            .AddColumn(new GridColumn { Width = width == 0 ? null : width, NoWrap = true, Padding = new Padding(Indent, 0, width == 0 ? 0 : Indent, 0) })
            .AddColumn(new GridColumn { Padding = new Padding(0) });
        foreach (var (form, text) in entries)
        {
            grid.AddRow(new Text(form), Description(text));
        }

        return grid;
    }

    // The first line says what it does; further ones are for reference.
    private static Rows Description(string text) =>
        new(text.Split('\n').Select((line, i) => new Text(line, i == 0 ? Style.Plain : Theme.Quiet)));
}
