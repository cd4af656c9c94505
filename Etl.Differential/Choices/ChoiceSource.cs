namespace Etl.Differential.Choices;

/// <summary>
/// Where a generator takes its decisions from: a script first, then chance, or zeros when there is none. Everything random is made from such numbers, and
/// lower numbers mean simpler things, so that a finding is shrunk by shrinking the numbers.
/// </summary>
internal sealed class ChoiceSource(IReadOnlyList<int> script, Random? chance)
{
    private readonly List<int> _taken = [];
    private readonly List<ChoiceSpan> _spans = [];

    /// <summary>Decisions by chance; the same seed gives the same.</summary>
    public static ChoiceSource FromSeed(long seed) => new([], new Random(unchecked((int)(seed * 2_654_435_761L >> 4))));

    /// <summary>The decisions of a script.</summary>
    public static ChoiceSource Replay(IReadOnlyList<int> script) => new(script, null);

    /// <summary>The decisions so far.</summary>
    public IReadOnlyList<int> Taken => _taken;

    /// <summary>Which decisions belong to one thing.</summary>
    public IReadOnlyList<ChoiceSpan> Spans => _spans;

    /// <summary>A number from 0 up to, not including, the bound.</summary>
    public int Next(int bound)
    {
        var position = _taken.Count;
        var choice = position < script.Count ? Math.Min(script[position], bound - 1) : chance?.Next(bound) ?? 0;
        _taken.Add(choice);
        return choice;
    }

    /// <summary>Yes in so many of a hundred cases. No is simpler.</summary>
    public bool Chance(int percent) => Next(100) >= 100 - percent;

    /// <summary>One of several; the first is the simplest.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    /// <summary>Makes a thing and remembers which decisions made it.</summary>
    public T Span<T>(string label, Func<T> make)
    {
        var start = _taken.Count;
        var made = make();
        _spans.Add(new ChoiceSpan(label, start, _taken.Count));
        return made;
    }
}
