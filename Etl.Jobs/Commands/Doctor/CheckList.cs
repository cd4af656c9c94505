using Etl.Jobs.Presentation;
using Spectre.Console;

namespace Etl.Jobs.Commands.Doctor;

/// <summary>Prints the checks: one line each, and below it what to do.</summary>
internal static class CheckList
{
    private const int NameWidth = 18;

    public static void Write(Terminal terminal, IReadOnlyList<Check> checks)
    {
        foreach (var check in checks)
        {
            var (mark, style) = Mark(check.State);
            terminal.Out.Write(new Text($"{mark,-8}", style));
            terminal.Lines($"{check.Name,-NameWidth}{check.Found}");
            if (check.Advice is not null)
            {
                terminal.Lines($"{"",-8}{"",-NameWidth}{check.Advice}");
            }
        }

        var missing = checks.Count(check => check.State == CheckState.Missing);
        terminal.Lines(missing == 0 ? "\nReady." : $"\nNot ready: {Units.Rows(missing, "thing")} missing.");
    }

    private static (string Mark, Style Style) Mark(CheckState state) => state switch
    {
        CheckState.Good => ("ok", Theme.Accent),
        CheckState.Warning => ("warning", Theme.Warning),
        _ => ("missing", Theme.Failure),
    };
}
