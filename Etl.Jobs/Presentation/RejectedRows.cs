using Etl.Jobs.Retail.Quarantine;

namespace Etl.Jobs.Presentation;

/// <summary>The rows of a run that were set aside: how many, where they are, and the first of each table.</summary>
/// <param name="Count">How many.</param>
/// <param name="Folder">Where they are.</param>
/// <param name="Examples">The first ones.</param>
/// <param name="ShowCommand">Prints them all.</param>
internal sealed record RejectedRows(long Count, string Folder, IReadOnlyList<QuarantinedRow> Examples, string ShowCommand)
{
    public void Write(Terminal terminal)
    {
        if (Count == 0)
        {
            return;
        }

        terminal.Lines($"Rejected rows: {Folder}");
        foreach (var row in Examples)
        {
            terminal.Lines($"  {Cells.Of(row)}");
        }

        if (Count > Examples.Count)
        {
            terminal.Lines($"  and {Units.Rows(Count - Examples.Count)} more: {ShowCommand}");
        }
    }
}
