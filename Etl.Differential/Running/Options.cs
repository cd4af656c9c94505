using System.Globalization;

namespace Etl.Differential.Running;

/// <summary>The command line.</summary>
/// <param name="Plans">How many plans to compare.</param>
/// <param name="Seed">The seed of the first; the others follow.</param>
/// <param name="Left">The engine that is tested.</param>
/// <param name="Right">The engine it is compared with.</param>
/// <param name="MostFindings">Stop after so many mismatches.</param>
/// <param name="Attempts">Give up making a mismatch smaller after so many attempts.</param>
/// <param name="Settings">Settings of both sessions.</param>
internal sealed record Options(int Plans, long Seed, string Left, string Right, int MostFindings, int Attempts, IReadOnlyDictionary<string, string> Settings)
{
    public const string Usage = """
        Usage: scripts/differential [--plans N] [--seed S] [--engine NAME] [--against NAME] [--findings N] [--attempts N] [--conf KEY=VALUE]...
        Runs random plans on two engines and compares them row for row. Plan N of a run has seed S + N: the same seed makes the same plan again.
        Exit code 0 without mismatches, 1 with, 2 for a wrong command line.
        """;

    /// <summary>Reads the command line; null when it cannot be read.</summary>
    public static Options? Parse(IReadOnlyList<string> arguments)
    {
        var options = new Options(1_000, 1, "duckdb", "spark", 10, 400, new Dictionary<string, string>());
        for (var i = 0; i + 1 < arguments.Count; i += 2)
        {
            if (options.With(arguments[i], arguments[i + 1]) is not { } next)
            {
                return null;
            }

            options = next;
        }

        return arguments.Count % 2 == 0 ? options : null;
    }

    private Options? With(string name, string value) => (name, Number(value)) switch
    {
        ("--plans", { } plans) => this with { Plans = (int)plans },
        ("--seed", { } seed) => this with { Seed = seed },
        ("--findings", { } findings) => this with { MostFindings = (int)findings },
        ("--attempts", { } attempts) => this with { Attempts = (int)attempts },
        ("--engine", _) => this with { Left = value },
        ("--against", _) => this with { Right = value },
        ("--conf", _) when value.Split('=', 2) is [var key, var setting] => this with { Settings = new Dictionary<string, string>(Settings) { [key] = setting } },
        _ => null,
    };

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
