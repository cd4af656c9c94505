using Etl.Jobs.Presentation;
using Etl.Jobs.Settings;
using Etl.Lake;

namespace Etl.Jobs.Commands.Doctor;

/// <summary>Says of which days there are files.</summary>
internal static class InputCheck
{
    private const string Name = "Input";

    public static Check Run(SettingValues settings)
    {
        try
        {
            return Run(LakeLocation.Open(settings.Input()), settings.Input());
        }
        catch (LakeException error)
        {
            return new Check(Name, CheckState.Missing, $"{settings.Input()} cannot be read", error.Message);
        }
    }

    private static Check Run(ILake input, string folder) => InputDays.In(input) is [.., var latest] days
        ? new Check(Name, CheckState.Good, $"{folder}, files of {Units.Rows(days.Count, "day")}, the latest {Units.Date(latest)}")
        : new Check(
            Name,
            CheckState.Warning,
            input.Exists("") ? $"{folder} has no files of any day" : $"{folder} does not exist",
            $"Make a sample with 'etl sample', or give another folder with {SettingCatalog.Input.Option}.");
}
