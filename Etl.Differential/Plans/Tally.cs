namespace Etl.Differential.Plans;

/// <summary>Counts what a run has drawn and what was refused.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, int> _functions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _refused = new(StringComparer.Ordinal);

    /// <summary>How often each function is part of an accepted expression.</summary>
    public IReadOnlyDictionary<string, int> Functions => _functions;

    /// <summary>What was refused for an expression, and how often.</summary>
    public IReadOnlyDictionary<string, int> Refused => _refused;

    public void Function(string name) => Count(_functions, name);

    public void Refusal(string operation) => Count(_refused, operation);

    private static void Count(SortedDictionary<string, int> counts, string name) => counts[name] = counts.GetValueOrDefault(name) + 1;
}
