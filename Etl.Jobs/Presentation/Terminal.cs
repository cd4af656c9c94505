using System.Text;
using Spectre.Console;

namespace Etl.Jobs.Presentation;

/// <summary>Where a command writes. The only place that knows the console of the process.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Errors, and the log when the results are for a program.</param>
/// <param name="Program">How a person starts this program, such as <c>etl</c>: next commands begin with it.</param>
internal sealed record Terminal(IAnsiConsole Out, IAnsiConsole Error, string Program)
{
    // A log has no width: nothing is wrapped or left out there.
    private const int LogWidth = 10_000;

    /// <summary>Whether a person watches: then there are colours and moving bars.</summary>
    public bool Interactive => Out.Profile.Capabilities.Interactive;

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var log = IsSet("CI") || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Terminal(
            Create(Console.Out, log || Console.IsOutputRedirected),
            Create(Console.Error, log || Console.IsErrorRedirected),
            ProgramName.OfProcess());
    }

    /// <summary>A terminal that writes plain text.</summary>
    public static Terminal Plain(TextWriter output, TextWriter error, string program) =>
        new(Create(output, log: true), Create(error, log: true), program);

    /// <summary>Writes lines as they are, however wide the terminal: paths and commands can be copied.</summary>
    public static void Lines(IAnsiConsole console, string text) => console.Profile.Out.Writer.WriteLine(text);

    /// <inheritdoc cref="Lines(IAnsiConsole, string)"/>
    public void Lines(string text) => Lines(Out, text);

    private static IAnsiConsole Create(TextWriter writer, bool log)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = log ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = log ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = log ? InteractionSupport.No : InteractionSupport.Detect,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = !log },
            Out = new AnsiConsoleOutput(log ? new TrimmedWriter(writer) { NewLine = writer.NewLine } : writer),
        });
        console.Profile.Width = log ? LogWidth : console.Profile.Width;
        return console;
    }

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
