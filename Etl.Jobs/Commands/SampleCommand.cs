using System.CommandLine;
using Etl.Jobs.Presentation;
using Etl.Jobs.Sample;
using Etl.Jobs.Settings;
using Etl.Lake;

namespace Etl.Jobs.Commands;

/// <summary>Makes the files of a day.</summary>
internal sealed class SampleCommand : AppCommand
{
    private readonly DateOption _date = new("--date", $"The business date. Default: {Units.Date(Demo.Date)}.");
    private readonly Option<string> _output = new("--output")
    {
        HelpName = "DIR",
        DefaultValueFactory = _ => SettingCatalog.SampleFolder,
        Description = $"The folder to write to; files of the same name are replaced. Default: {SettingCatalog.SampleFolder}.",
    };

    private readonly NumberOption _seed = new("--seed", "Another number makes another world. Default: 42.", long.MinValue, long.MaxValue);
    private readonly SizeOption _size = new();
    private readonly NumberOption _sales = new("--sales", "About how many sales rows. Default: by --size.", 0, 1_000_000_000);
    private readonly NumberOption _stores = new("--stores", "How many stores. Default: by --size.", 1, 10_000);
    private readonly NumberOption _products = new("--products", "How many products. Default: by --size.", 1, 100_000);
    private readonly NumberOption _weeks = new("--weeks", "How many weeks of history. Default: by --size.", 1, 520);
    private readonly Option<bool> _json = CommonOptions.Json("what was made");

    public SampleCommand(CommandContext context)
        : base(
            context,
            "sample",
            "Makes a realistic day of files to try things on. The same options give the same rows.",
            "sample",
            "sample --date 2025-12-06 --size medium --output raw",
            "sample --sales 250000 --stores 30 --weeks 26 --seed 7")
    {
        foreach (var option in (Option[])[_date, _output, _size, _sales, _stores, _products, _weeks, _seed, _json])
        {
            Options.Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult call)
    {
        var json = call.GetValue(_json);
        var folder = call.GetRequiredValue(_output);
        if (LakeLocation.IsRemote(folder))
        {
            throw new UsageException($"{_output.Name} is '{folder}'. Samples are made in local folders: name one, and copy its files.");
        }

        var summary = SampleDay.Make(Context, OptionsOf(call), folder, json);
        if (json)
        {
            Terminal.Lines(JsonText.Of(summary));
        }
        else
        {
            SampleDay.Summarise(Terminal, summary, folder);
            Terminal.Next([$"run --date {Units.Date(summary.Date)} --input {ShellWord.Of(folder)}"]);
        }

        return (int)ExitCode.Done;
    }

    private SampleOptions OptionsOf(ParseResult call)
    {
        var preset = SampleOptions.For(call.GetValue(_size) ?? SampleSize.Small, call.GetValue(_date) ?? Demo.Date);
        return preset with
        {
            Seed = call.GetValue(_seed) ?? preset.Seed,
            SalesRows = call.GetValue(_sales) ?? preset.SalesRows,
            Stores = (int)(call.GetValue(_stores) ?? preset.Stores),
            Products = (int)(call.GetValue(_products) ?? preset.Products),
            Weeks = (int)(call.GetValue(_weeks) ?? preset.Weeks),
        };
    }
}
