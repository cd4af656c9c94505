using System.Diagnostics;
using Etl.Jobs.Presentation;
using Etl.Jobs.Retail.Run;
using Etl.Jobs.Sample;
using Etl.Jobs.Settings;

namespace Etl.Jobs.Commands;

/// <summary>Makes a sample and tells about it, for every command that does so.</summary>
internal static class SampleDay
{
    private const string Step = "Make the sample";

    /// <summary>Makes the files and shows how it goes on.</summary>
    /// <exception cref="UsageException">The options do not go together.</exception>
    public static SampleSummary Make(CommandContext context, SampleOptions options, string folder, bool json)
    {
        try
        {
            options.Validate();
        }
        catch (ArgumentException error)
        {
            throw new UsageException(error.Message);
        }

        return StepDisplay.Follow(context.Terminal, json, observer =>
        {
            var clock = Stopwatch.StartNew();
            observer.StepStarted(Step);
            var summary = SampleGenerator.Write(options, folder, new DayProgress(observer), context.CancellationToken);
            observer.StepEnded(new StepReport(Step, clock.Elapsed.TotalSeconds));
            return summary;
        });
    }

    /// <summary>Says what was made.</summary>
    public static void Summarise(Terminal terminal, SampleSummary summary, string folder)
    {
        var table = Theme.Table("File", ">Rows", ">Size");
        foreach (var file in summary.Files)
        {
            table.Row(Path.GetFileName(file.Path), Units.Rows(file.Rows), Units.Size(file.Bytes));
        }

        terminal.Out.Write(table);
        terminal.Lines($"\nFiles: {folder}");
    }

    // Told from the generator's own thread, in order: System.Progress would hand it to another.
    private sealed class DayProgress(IRunObserver observer) : IProgress<SampleProgress>
    {
        public void Report(SampleProgress value) => observer.StepProgress(Step, (double)value.DaysDone / value.DaysTotal);
    }
}
