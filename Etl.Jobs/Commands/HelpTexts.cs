using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using Etl.Jobs.Presentation;
using Etl.Jobs.Settings;

namespace Etl.Jobs.Commands;

/// <summary>The parts of the help that are the same for many commands.</summary>
internal static class HelpTexts
{
    public static string Layers =>
        $"The command line, else the environment (ETL_OUTPUT), else the settings file {SettingCatalog.FileName} (output), else the default. "
        + "A settings file is JSON: { \"output\": \"/data/lake\", \"reject_limit\": \"5%\" }.";

    /// <summary>Every setting with its variable and its default.</summary>
    public static IEnumerable<(string, string)> Settings =>
        SettingCatalog.All.Select(setting => (setting.Name, $"{setting.Description}\n{Names(setting)}"));

    /// <summary>Every exit code with its meaning.</summary>
    public static IEnumerable<(string, string)> ExitCodes => Presentation.ExitCodes.All
        .Select(entry => (((int)entry.Code).ToString(CultureInfo.InvariantCulture), entry.Meaning));

    /// <summary>An option: its form, and what it does.</summary>
    public static (string Form, string Text) Option(Option option) => option switch
    {
        SettingOption { Setting: var setting } => ($"{option.Name} {option.HelpName}", $"{setting.Description}\n{Names(setting)}"),
        HelpOption => (option.Name, "Prints this help."),
        VersionOption => (option.Name, "Prints the version."),
        _ => ($"{option.Name} {option.HelpName}".TrimEnd(), option.Description!),
    };

    private static string Names(Setting setting) =>
        $"Default: {setting.DefaultText} · {setting.Name} · {setting.Variable}";
}
