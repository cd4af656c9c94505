using Spectre.Console;
using Spectre.Console.Rendering;

namespace Etl.Jobs.Presentation;

/// <summary>A line below the titles and nothing else. Spectre's own leaves one space between columns, which is too little for numbers.</summary>
internal sealed class ThinBorder : TableBorder
{
    public override bool SupportsRowSeparator => false;

    public override string GetPart(TableBorderPart part) => Minimalist.GetPart(part);

    public override string GetColumnRow(TablePart part, IReadOnlyList<int> widths, IReadOnlyList<IColumn> columns) =>
        part == TablePart.HeaderSeparator
            ? new string('─', widths.Sum() + columns.Sum(column => column.Padding?.Left ?? 0) + columns.Count - 1)
            : Minimalist.GetColumnRow(part, widths, columns);
}
