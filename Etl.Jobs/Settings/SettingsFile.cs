using Microsoft.Extensions.Configuration;

namespace Etl.Jobs.Settings;

/// <summary>Reads the settings file and refuses what it does not know, so that a slip does not go unnoticed.</summary>
internal static class SettingsFile
{
    /// <summary>The settings of a file; without a name, those of <see cref="SettingCatalog.FileName"/> if it is there.</summary>
    /// <exception cref="UsageException">The file does not exist, is not JSON, or has an unknown setting.</exception>
    public static IReadOnlyDictionary<string, string?> Read(string? file)
    {
        var path = Path.GetFullPath(file ?? SettingCatalog.FileName);
        if (!File.Exists(path))
        {
            return file is null
                ? new Dictionary<string, string?>()
                : throw new UsageException($"Settings file '{file}' does not exist. Give another with --config, or leave the option out.");
        }

        var settings = Load(path, file ?? SettingCatalog.FileName);
        RequireKnown(settings, file ?? SettingCatalog.FileName);
        return settings.GetChildren().ToDictionary(child => child.Key, child => child.Value, StringComparer.OrdinalIgnoreCase);
    }

    private static IConfigurationRoot Load(string path, string shown)
    {
        try
        {
            return new ConfigurationBuilder().AddJsonFile(path, optional: false, reloadOnChange: false).Build();
        }
        catch (InvalidDataException error)
        {
            var reason = error.InnerException?.InnerException?.Message ?? error.InnerException?.Message ?? error.Message;
            throw new UsageException($"Settings file '{shown}' is not JSON: {reason}");
        }
    }

    private static void RequireKnown(IConfigurationRoot settings, string shown)
    {
        var names = SettingCatalog.All.Select(setting => setting.Name).ToList();
        foreach (var child in settings.GetChildren())
        {
            if (!names.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            {
                throw new UsageException(
                    $"Setting '{child.Key}' in '{shown}' is unknown.{Spelling.DidYouMean(child.Key, names)} Settings: {string.Join(", ", names)}.");
            }

            if (child.GetChildren().Any())
            {
                throw new UsageException($"Setting '{child.Key}' in '{shown}' is not one value. Give it a text or a number.");
            }
        }
    }
}
