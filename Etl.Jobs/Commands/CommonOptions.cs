using System.CommandLine;
using Etl.Jobs.Settings;

namespace Etl.Jobs.Commands;

/// <summary>Options that several commands have.</summary>
internal sealed class CommonOptions
{
    public const string ConfigName = "--config";
    public const string JsonName = "--json";
    public const string VerboseName = "--verbose";

    public Option<string?> Config { get; } = new(ConfigName)
    {
        HelpName = "FILE",
        Recursive = true,
        Description = $"The settings file. Default: {SettingCatalog.FileName} in the current folder, if there is one.",
    };

    public Option<bool> Verbose { get; } = new(VerboseName) { Recursive = true, Description = "Prints the stack of an error." };

    /// <summary>Each command that has it says with it what it prints.</summary>
    public static Option<bool> Json(string document) =>
        new(JsonName) { Description = $"Prints {document} as one JSON document; the log goes to stderr." };
}
