using System.CommandLine;
using System.CommandLine.Parsing;

namespace Etl.Golden.Commands;

/// <summary>What the command is asked.</summary>
/// <param name="Folder">The folder of golden files.</param>
/// <param name="Engine">The engine to hold against them.</param>
/// <param name="Json">Whether to print JSON.</param>
/// <param name="Verbose">Whether to list what is refused and missing, case by case.</param>
/// <param name="Deviations">The list of known deviations, or null for the engine's own.</param>
/// <param name="Settings">Settings of the session.</param>
internal sealed record GoldenOptions(
    string Folder, string Engine, bool Json, bool Verbose, string? Deviations, IReadOnlyList<KeyValuePair<string, string>> Settings)
{
    /// <summary>The command line; what it parses to is given to <paramref name="run"/>.</summary>
    public static RootCommand Command(Func<GoldenOptions, ExitCode> run)
    {
        var folder = new Argument<string>("FOLDER") { Description = "A folder of files such as expressions.json, and the tables.json that they use." };
        var engine = new Option<string>("--engine") { Description = "duckdb or spark.", DefaultValueFactory = _ => "duckdb" };
        var json = new Option<bool>("--json") { Description = "Print one JSON document with every case." };
        var verbose = new Option<bool>("--verbose") { Description = "List what is refused and missing, case by case." };
        var deviations = new Option<string?>("--deviations") { Description = "A JSON object of case and reason, instead of the engine's own list." };
        var settings = new Option<string[]>("--conf") { Description = "A setting of the session, KEY=VALUE. May be repeated.", DefaultValueFactory = _ => [] };
        settings.Validators.Add(RequirePairs);
        var command = new RootCommand(
            "Holds an engine against the recorded answers of a real Spark. "
            + "Exit codes: 0 no case failed, 1 a case failed, 2 wrong arguments or files, 3 the engine did not start.")
        {
            folder, engine, json, verbose, deviations, settings,
        };
        command.SetAction(call => (int)run(new GoldenOptions(
            call.GetRequiredValue(folder),
            call.GetRequiredValue(engine),
            call.GetValue(json),
            call.GetValue(verbose),
            call.GetValue(deviations),
            [.. call.GetRequiredValue(settings).Select(setting => setting.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], pair[1]))])));
        return command;
    }

    private static void RequirePairs(OptionResult option)
    {
        foreach (var token in option.Tokens.Where(token => token.Value.IndexOf('=', StringComparison.Ordinal) < 1))
        {
            option.AddError($"Setting '{token.Value}' has no value. Write --conf KEY=VALUE.");
        }
    }
}
