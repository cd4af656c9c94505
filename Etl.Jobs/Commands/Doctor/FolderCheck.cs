using Etl.Jobs.Presentation;
using Etl.Jobs.Settings;
using Etl.Lake;

namespace Etl.Jobs.Commands.Doctor;

/// <summary>Tries whether a folder can be written to, and says how much room there is.</summary>
internal static class FolderCheck
{
    private const string Lake = "Lake";
    private const double EnoughRoom = 2e9;

    public static Check OfTemporaryFiles(SettingValues settings) =>
        Run("Temporary files", settings[SettingCatalog.TempDir] ?? Path.GetTempPath(), SettingCatalog.TempDir.Option);

    public static Check OfLake(SettingValues settings)
    {
        var lake = LakeLocation.Open(settings.Output());
        var check = lake.LocalFolder is { } folder ? Run(Lake, folder, SettingCatalog.Output.Option) : Run(lake);
        if (check.State == CheckState.Missing)
        {
            return check;
        }

        var tables = LakeTables.In(lake);
        return check with { Found = $"{check.Found}; {(tables.Count == 0 ? "no tables yet" : string.Join(", ", tables))}" };
    }

    private static Check Run(ILake lake)
    {
        var name = $"_etl-doctor-{Guid.CreateVersion7()}";
        try
        {
            lake.TryCreate(name, new byte[1]);
            lake.Delete(name);
            return new Check(Lake, CheckState.Good, lake.Location);
        }
        catch (LakeException error)
        {
            return new Check(Lake, CheckState.Missing, $"'{lake.Location}' cannot be written to", error.Message);
        }
    }

    private static Check Run(string name, string folder, string option)
    {
        var existing = Existing(Path.GetFullPath(folder));
        try
        {
            Try(existing);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new Check(name, CheckState.Missing, $"'{existing}' cannot be written to: {error.Message}", $"Give another folder with {option}.");
        }

        var free = new DriveInfo(existing).AvailableFreeSpace;
        var found = $"{folder}, {Units.Size(free)} free";
        return free >= EnoughRoom
            ? new Check(name, CheckState.Good, found)
            : new Check(name, CheckState.Warning, found, $"Make room, or give another folder with {option}.");
    }

    // A folder that does not exist yet will be made in the nearest one that does.
    private static string Existing(string folder) => Directory.Exists(folder) ? folder : Existing(Path.GetDirectoryName(folder)!);

    private static void Try(string folder)
    {
        var path = Path.Combine(folder, $".etl-doctor-{Guid.CreateVersion7()}");
        File.WriteAllBytes(path, [0]);
        File.Delete(path);
    }
}
