using System.Text.Json;
using Etl.Jobs.Commands;
using Etl.Jobs.Presentation;

namespace Etl.Jobs.Tests.Commands;

/// <summary>What a command said and returned.</summary>
internal sealed record CommandResult(int ExitCode, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;
}

/// <summary>Runs commands in this process, as in a log.</summary>
internal static class Cli
{
    public static CommandResult Run(params string[] args) => Run(CancellationToken.None, args);

    public static CommandResult Run(CancellationToken cancellationToken, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = new CommandLineApp(Terminal.Plain(output, error, "etl")).Run(args, cancellationToken);
        return new CommandResult(exitCode, output.ToString(), error.ToString());
    }
}
