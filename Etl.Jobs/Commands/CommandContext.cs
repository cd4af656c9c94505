using System.CommandLine;
using Etl.Jobs.Presentation;
using Etl.Jobs.Settings;

namespace Etl.Jobs.Commands;

/// <summary>What every command works with.</summary>
internal sealed record CommandContext(Terminal Terminal, CancellationToken CancellationToken)
{
    /// <summary>The options that every command has.</summary>
    public CommonOptions Options { get; } = new();

    /// <summary>The settings of a call.</summary>
    /// <exception cref="UsageException">The settings file is wrong.</exception>
    public SettingValues Settings(ParseResult call)
    {
        var given = call.CommandResult.Command.Options
            .OfType<SettingOption>()
            .Where(option => call.GetResult(option) is { Implicit: false })
            .ToDictionary(option => option.Setting, option => call.GetRequiredValue(option));
        return SettingValues.Load(call.GetValue(Options.Config), given);
    }
}
