using Etl.Jobs.Retail.Publishing;
using Etl.Jobs.Retail.Run;
using Etl.Lake;
using Spectre.Console;

namespace Etl.Jobs.Presentation;

/// <summary>Says what a run did.</summary>
internal sealed class RunSummary(Terminal terminal, RunReport report)
{
    private const int WideEnough = 80;

    /// <summary>Writes the summary.</summary>
    /// <param name="seconds">How long the call took.</param>
    /// <param name="rejected">The rows that were set aside.</param>
    /// <param name="next">Commands to go on with.</param>
    public void Write(double seconds, RejectedRows rejected, IReadOnlyList<string> next)
    {
        terminal.Out.WriteLine();
        terminal.Out.Write(new Text($"{Units.Date(report.Date)} is loaded", Theme.Accent));
        terminal.Out.Write(new Text($" in {Units.Time(seconds)} on {report.Engine}", Theme.Quiet));
        terminal.Out.WriteLine();
        terminal.Out.WriteLine();
        terminal.Out.Write(Inputs());
        terminal.Out.WriteLine();
        WriteTablesAndSteps();
        terminal.Lines($"\nTables: {LakeLocation.Open(report.Output).Locate(LakeFolders.Marts)}");
        rejected.Write(terminal);
        foreach (var warning in report.Warnings)
        {
            terminal.Out.Write(new Text("Warning: ", Theme.Warning));
            terminal.Lines(warning);
        }

        terminal.Next(next);
    }

    private Table Inputs()
    {
        var superseded = report.Inputs.Any(input => input.Superseded > 0);
        var table = Theme.Table([">File", ">Read", ">Loaded", ">Rejected", .. superseded ? [">Superseded"] : Array.Empty<string>(), ">Size"]);
        table.Columns[0].Alignment = Justify.Left;
        foreach (var input in report.Inputs)
        {
            table.Row(
            [
                input.File,
                Units.Rows(input.Read),
                Units.Rows(input.Loaded),
                Units.Rows(input.Rejected),
                .. superseded ? [Units.Rows(input.Superseded)] : Array.Empty<string>(),
                Units.Size(input.Bytes),
            ]);
        }

        return table;
    }

    private void WriteTablesAndSteps()
    {
        if (terminal.Interactive && terminal.Out.Profile.Width >= WideEnough)
        {
            terminal.Out.Write(new Grid().AddColumn(new GridColumn().PadRight(4)).AddColumn().Collapse().AddRow(Outputs(), Steps()));
            return;
        }

        terminal.Out.Write(Outputs());
        terminal.Out.WriteLine();
        terminal.Out.Write(Steps());
    }

    private Table Outputs()
    {
        var table = Theme.Table("Table", ">Rows");
        foreach (var output in report.Outputs)
        {
            table.Row(output.Table, Units.Rows(output.Rows));
        }

        return table;
    }

    private Table Steps()
    {
        var table = Theme.Table("Step", ">Time");
        foreach (var step in report.Steps)
        {
            table.Row(step.Name, Units.Time(step.Seconds));
        }

        return table;
    }
}
