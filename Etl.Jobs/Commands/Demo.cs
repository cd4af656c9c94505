using System.CommandLine;
using System.Diagnostics;
using Etl.Jobs.Presentation;
using Etl.Jobs.Retail.Run;
using Etl.Jobs.Sample;
using Etl.Jobs.Settings;

namespace Etl.Jobs.Commands;

/// <summary>What <c>etl</c> does without arguments: a sample day, loaded, in the current folder.</summary>
internal sealed class Demo(CommandContext context)
{
    /// <summary>The business date of the sample: the Saturday after Black Friday, the last day of its fiscal week.</summary>
    public static DateOnly Date { get; } = new(2025, 11, 29);

    public int Run(ParseResult call)
    {
        var settings = context.Settings(call);
        DemoLake.RequireOwn(SettingCatalog.DefaultLake, SettingCatalog.SampleFolder);
        MakeSample();
        var clock = Stopwatch.StartNew();
        var request = new RunRequest(Date, SettingCatalog.SampleFolder, SettingCatalog.DefaultLake, settings.RejectLimit());
        var report = JobRun.Execute(context, settings, request, json: false);
        JobRun.Summarise(context.Terminal, report, clock.Elapsed, settings[SettingCatalog.Output], Next(settings));
        return (int)ExitCode.Done;
    }

    private void MakeSample()
    {
        var options = SampleOptions.For(SampleSize.Small, Date);
        if (SampleManifest.Matches(SettingCatalog.SampleFolder, options))
        {
            context.Terminal.Lines($"The sample in '{SettingCatalog.SampleFolder}' is there already.");
            return;
        }

        var sample = SampleDay.Make(context, options, SettingCatalog.SampleFolder, json: false);
        SampleManifest.Write(SettingCatalog.SampleFolder, options, sample);
        context.Terminal.Lines($"Made a sample of {Units.Rows(sample.Rows, "row")} in '{SettingCatalog.SampleFolder}'.");
    }

    private static IReadOnlyList<string> Next(SettingValues settings)
    {
        var input = settings[SettingCatalog.Input] == SettingCatalog.SampleFolder ? "" : $" --input {SettingCatalog.SampleFolder}";
        var output = settings[SettingCatalog.Output] == SettingCatalog.DefaultLake ? "" : $" --output {SettingCatalog.DefaultLake}";
        return
        [
            $"show dim_product --limit 5{output}",
            $"explain fact_store_product_week{input}",
            "--help",
        ];
    }
}
