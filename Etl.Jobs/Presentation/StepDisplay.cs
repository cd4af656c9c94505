using Etl.Jobs.Retail.Run;
using Spectre.Console;

namespace Etl.Jobs.Presentation;

/// <summary>Shows how work goes on while it does: bars for a person, lines for a log, lines on the side when the output is for a program.</summary>
internal static class StepDisplay
{
    public static T Follow<T>(Terminal terminal, bool json, Func<IRunObserver, T> work) =>
        json ? work(new StepLines(terminal.Error.Profile.Out.Writer))
        : !terminal.Interactive ? work(new StepLines(terminal.Out.Profile.Out.Writer))
        : new Progress(terminal.Out)
            .AutoClear(true)
            .Columns(
                new StepNameColumn(),
                new ProgressBarColumn { CompletedStyle = Theme.Accent, FinishedStyle = Theme.Accent, RemainingStyle = Theme.Quiet },
                new PercentageColumn { Style = Theme.Quiet, CompletedStyle = Theme.Quiet },
                new SecondsColumn(),
                new RateColumn())
            .Start(screen => work(new StepBars(screen)));
}
