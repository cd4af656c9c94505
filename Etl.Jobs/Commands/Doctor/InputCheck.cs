using Etl.Jobs.Presentation;
using Etl.Jobs.Settings;

namespace Etl.Jobs.Commands.Doctor;

/// <summary>Says of which days there are files.</summary>
internal static class InputCheck
{
    private const string Name = "Input";

    public static Check Run(SettingValues settings)
    {
        var folder = settings.Input();
        return InputDays.In(folder) is [.., var latest] days
            ? new Check(Name, CheckState.Good, $"{folder}, files of {Units.Rows(days.Count, "day")}, the latest {Units.Date(latest)}")
            : new Check(
                Name,
                CheckState.Warning,
                Directory.Exists(folder) ? $"{folder} has no files of any day" : $"{folder} does not exist",
                $"Make a sample with 'etl sample', or give another folder with {SettingCatalog.Input.Option}.");
    }
}
