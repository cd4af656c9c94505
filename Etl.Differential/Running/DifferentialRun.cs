using System.Diagnostics;
using Etl.Differential.Comparing;
using Etl.Differential.Plans;

namespace Etl.Differential.Running;

/// <summary>Runs trials one after the other, shrinks what it finds and keeps count.</summary>
internal sealed class DifferentialRun(TrialBench bench, TextWriter output, int shrinkingAttempts = 400)
{
    private readonly Dictionary<VerdictKind, int> _counts = [];
    private readonly SortedDictionary<string, int> _refusals = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _excuses = new(StringComparer.Ordinal);
    private readonly List<string> _findings = [];
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <summary>How many comparisons came to a verdict.</summary>
    public int Count(VerdictKind kind) => _counts.GetValueOrDefault(kind);

    /// <summary>What was found, each shrunk and with its SQL.</summary>
    public IReadOnlyList<string> Findings => _findings;

    /// <summary>Runs so many seeds, or until there are enough findings.</summary>
    public void Run(long firstSeed, int plans, int mostFindings)
    {
        for (var seed = firstSeed; seed < firstSeed + plans && _findings.Count < mostFindings; seed++)
        {
            RunOne(seed);
            if ((seed - firstSeed + 1) % 200 == 0)
            {
                output.WriteLine(FormattableString.Invariant($"{_clock.Elapsed.TotalSeconds:F0} s, {Summary()}"));
            }
        }
    }

    /// <summary>The counts in one line.</summary>
    public string Summary() => FormattableString.Invariant($"{_counts.Values.Sum()} plans: ")
        + string.Join(", ", Enum.GetValues<VerdictKind>().Select(kind => FormattableString.Invariant($"{Count(kind)} {Words(kind)}")));

    /// <summary>What was refused and how often.</summary>
    public string Details() =>
        $"excused: {Listed(_excuses)}\nplans refused: {Listed(_refusals)}\nexpressions refused: {Listed(bench.Settings.Tally.Refused)}\nfunctions compared: {Listed(bench.Settings.Tally.Functions)}";

    private void RunOne(long seed)
    {
        var trial = bench.TrialOf(seed);
        var (verdict, _) = bench.Run(trial);
        _counts[verdict.Kind] = Count(verdict.Kind) + 1;
        if (verdict.Kind is VerdictKind.Refused)
        {
            _refusals[verdict.Text] = _refusals.GetValueOrDefault(verdict.Text) + 1;
        }

        if (verdict.Kind is VerdictKind.Excused)
        {
            _excuses[verdict.Excuse] = _excuses.GetValueOrDefault(verdict.Excuse) + 1;
            output.WriteLine(FormattableString.Invariant($"excused, seed {seed}, {verdict.Excuse}: {verdict.Text}"));
        }

        if (verdict.IsMismatch)
        {
            output.WriteLine(FormattableString.Invariant($"mismatch, seed {seed}: {verdict.Text}"));
            Report(trial);
        }
    }

    private void Report(Trial trial)
    {
        var smallest = new TrialShrinker(bench, shrinkingAttempts).Shrink(trial);
        var (verdict, question) = bench.Run(smallest with { Choices = Choices.ChoiceSource.Replay(smallest.Choices.Taken) });
        var text = TrialText.Of(smallest, question, verdict, bench.Engines);
        _findings.Add(text);
        output.WriteLine(text);
    }

    private static string Listed(IReadOnlyDictionary<string, int> counts) =>
        string.Join(", ", counts.OrderByDescending(count => count.Value).Select(count => FormattableString.Invariant($"{count.Key} {count.Value}")));

    private static string Words(VerdictKind kind) => kind switch
    {
        VerdictKind.Agreed => "the same rows",
        VerdictKind.AgreedOnError => "the same error",
        VerdictKind.Excused => "excused",
        VerdictKind.Refused => "refused",
        _ => "mismatches",
    };
}
