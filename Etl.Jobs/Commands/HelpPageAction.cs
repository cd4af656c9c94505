using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Etl.Jobs.Presentation;

namespace Etl.Jobs.Commands;

/// <summary>Prints the help of a command.</summary>
internal sealed class HelpPageAction(Terminal terminal) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var page = new HelpPage(terminal);
        page.Paragraph(command.Description!);
        page.Section("Usage", Usage(command));
        page.Section("Commands", command.Subcommands.Select(subcommand => (subcommand.Name, subcommand.Description!)));
        page.Section("Arguments", command.Arguments.Select(argument => (argument.Name, argument.Description!)));
        page.Section("Options", Options(command));
        if (command is RootCommand)
        {
            page.Section("Settings", HelpTexts.Settings);
        }

        if (command is RootCommand || command.Options.OfType<SettingOption>().Any())
        {
            page.Section("Where settings come from", [("", HelpTexts.Layers)]);
        }

        page.Section("Exit codes", HelpTexts.ExitCodes);
        page.Section("Examples", Examples(command).Select(example => ($"etl {example}", "")));
        return (int)ExitCode.Done;
    }

    private static IEnumerable<(string, string)> Usage(Command command)
    {
        if (command is RootCommand)
        {
            return [("etl", "Makes a sample, loads it, and says what to try next."), ("etl COMMAND [options]", "Runs a command.")];
        }

        var arguments = string.Concat(command.Arguments.Select(argument => $" {argument.Name}"));
        return [($"etl {command.Name}{arguments} [options]", "")];
    }

    private static IEnumerable<(string, string)> Options(Command command) => command.Options
        .Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive)))
        .OrderBy(option => option is SettingOption ? 0 : option is HelpOption or VersionOption ? 2 : 1)
        .Select(HelpTexts.Option);

    private static IEnumerable<string> Examples(Command command) =>
        command is AppCommand own ? own.Examples : command.Subcommands.OfType<AppCommand>().Select(shown => shown.Examples[0]);
}
