using System.CommandLine;
using System.CommandLine.Invocation;
using Etl.Jobs.Presentation;

namespace Etl.Jobs.Commands;

/// <summary>Prints the version of the program.</summary>
internal sealed class VersionAction(Terminal terminal) : SynchronousCommandLineAction
{
    public static string Version => typeof(VersionAction).Assembly.GetName().Version!.ToString(3);

    public override int Invoke(ParseResult parseResult)
    {
        terminal.Lines($"etl {Version}");
        return (int)ExitCode.Done;
    }
}
