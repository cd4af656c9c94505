using System.CommandLine;
using System.CommandLine.Invocation;
using Etl.Jobs.Presentation;
using Etl.Jobs.Settings;

namespace Etl.Jobs.Commands;

/// <summary>The <c>etl</c> command: finds out what is asked, does it, and turns whatever happens into an exit code.</summary>
internal sealed class CommandLineApp(Terminal terminal)
{
    private static readonly ParserConfiguration Grammar = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <summary>Runs the command.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The exit code.</returns>
    public int Run(string[] args, CancellationToken cancellationToken)
    {
        var parsed = EtlCommand.Create(new CommandContext(terminal, cancellationToken)).Parse(args, Grammar);
        try
        {
            return parsed.Action is ParseErrorAction ? throw UsageError(parsed) : parsed.Invoke(Invocation());
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return Fail(Failure.Of(error, cancellationToken.IsCancellationRequested), args);
        }
    }

    private InvocationConfiguration Invocation() => new()
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
        Output = terminal.Out.Profile.Out.Writer,
        Error = terminal.Error.Profile.Out.Writer,
    };

    // The arguments may be the error, so they are not read as parsed ones here.
    private int Fail(Failure failure, string[] args)
    {
        if (args.Contains(CommonOptions.JsonName))
        {
            terminal.Lines(failure.Json());
        }
        else
        {
            failure.Write(terminal, args.Contains(CommonOptions.VerboseName));
        }

        return (int)failure.ExitCode;
    }

    private static UsageException UsageError(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var path = command is RootCommand ? "etl" : $"etl {command.Name}";
        var known = command.Options.Select(option => option.Name)
            .Concat(command.Subcommands.Select(subcommand => subcommand.Name))
            .Concat([CommonOptions.ConfigName, CommonOptions.VerboseName]);
        var hint = parsed.UnmatchedTokens is [var first, ..] ? Spelling.DidYouMean(first, known) : "";
        return new UsageException($"{parsed.Errors[0].Message}{hint}\n'{path} --help' lists what there is.");
    }
}
