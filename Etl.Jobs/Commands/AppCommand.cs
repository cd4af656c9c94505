using System.CommandLine;
using Etl.Jobs.Presentation;
using Etl.Jobs.Settings;

namespace Etl.Jobs.Commands;

/// <summary>A command of <c>etl</c>.</summary>
/// <param name="context">What it works with.</param>
/// <param name="name">Its name.</param>
/// <param name="description">What it does.</param>
/// <param name="examples">Calls that the help shows, without the program.</param>
internal abstract class AppCommand(CommandContext context, string name, string description, params string[] examples)
    : Command(name, description)
{
    /// <summary>Calls that the help shows.</summary>
    public IReadOnlyList<string> Examples => examples;

    protected CommandContext Context => context;

    protected Terminal Terminal => context.Terminal;

    protected void AddSettings(params IEnumerable<Setting> settings)
    {
        foreach (var setting in settings)
        {
            Options.Add(new SettingOption(setting));
        }
    }
}
