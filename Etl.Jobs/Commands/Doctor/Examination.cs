using System.Runtime.InteropServices;
using Etl.Jobs.Presentation;
using Etl.Jobs.Settings;

namespace Etl.Jobs.Commands.Doctor;

/// <summary>Looks at everything that a run needs.</summary>
internal static class Examination
{
    /// <summary>The checks, in the order in which a run would fail.</summary>
    public static IReadOnlyList<Check> Of(SettingValues settings, Terminal terminal) =>
    [
        new("Program", CheckState.Good, $"etl {VersionAction.Version}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}"),
        EngineCheck.Run(settings),
        MemoryCheck.Run(settings),
        FolderCheck.OfTemporaryFiles(settings),
        InputCheck.Run(settings),
        FolderCheck.OfLake(settings),
        Settings(settings),
        Screen(terminal),
    ];

    private static Check Settings(SettingValues settings)
    {
        var changed = SettingCatalog.All
            .Where(setting => settings[setting] is { } value && value != setting.Default)
            .Select(setting => $"{setting.Name} {settings[setting]} ({settings.Origin(setting)})")
            .ToList();
        return new("Settings", CheckState.Good, changed.Count == 0 ? "all at their defaults" : string.Join(", ", changed));
    }

    private static Check Screen(Terminal terminal) => new(
        "Terminal",
        CheckState.Good,
        terminal.Interactive
            ? $"{terminal.Out.Profile.Width} columns, colours {terminal.Out.Profile.Capabilities.ColorSystem}"
            : "none: plain lines for a log");
}
