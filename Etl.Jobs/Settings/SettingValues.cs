using Microsoft.Extensions.Configuration;

namespace Etl.Jobs.Settings;

/// <summary>The settings of one call: settings file, environment and command line, the later before the earlier.</summary>
internal sealed class SettingValues
{
    private readonly (IConfigurationRoot Values, Func<Setting, string> Label)[] _layers;

    private SettingValues((IConfigurationRoot Values, Func<Setting, string> Label)[] layers) => _layers = layers;

    /// <summary>Reads all settings.</summary>
    /// <param name="file">The settings file, or null for the usual one.</param>
    /// <param name="commandLine">What the command line sets, by setting.</param>
    /// <exception cref="UsageException">The settings file is wrong.</exception>
    public static SettingValues Load(string? file, IReadOnlyDictionary<Setting, string> commandLine) => new(
    [
        (InMemory(commandLine.Select(pair => KeyValuePair.Create(pair.Key.Name, (string?)pair.Value))), setting => setting.Option),
        (new ConfigurationBuilder().AddEnvironmentVariables(Setting.VariablePrefix).Build(), setting => setting.Variable),
        (InMemory(SettingsFile.Read(file)), setting => $"'{setting.Name}' in {file ?? SettingCatalog.FileName}"),
        (InMemory(SettingCatalog.All.Select(setting => KeyValuePair.Create(setting.Name, setting.Default))), _ => "the default"),
    ]);

    /// <summary>The value of a setting, or null when it has none.</summary>
    public string? this[Setting setting] => Find(setting, 0)?.Value;

    /// <summary>Where the value comes from: an option, a variable, or a line of the settings file.</summary>
    public string Origin(Setting setting) => Find(setting, 0)?.Label ?? setting.Option;

    /// <summary>The value that a call would have that does not name the option.</summary>
    public string? WithoutCommandLine(Setting setting) => Find(setting, 1)?.Value;

    /// <summary>The error that says that a value is wrong.</summary>
    public UsageException Wrong(Setting setting, string advice) => new($"{Origin(setting)} is '{this[setting]}'. {advice}");

    private (string Value, string Label)? Find(Setting setting, int firstLayer)
    {
        foreach (var (values, label) in _layers.Skip(firstLayer))
        {
            // A variable that is set to nothing counts as not set: schedulers and containers write it so.
            if (values[setting.Name] is { Length: > 0 } value)
            {
                return (value, label(setting));
            }
        }

        return null;
    }

    private static IConfigurationRoot InMemory(IEnumerable<KeyValuePair<string, string?>> values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values).Build();
}
