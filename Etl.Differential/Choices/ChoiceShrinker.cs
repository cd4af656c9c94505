namespace Etl.Differential.Choices;

/// <summary>Finds a shorter and lower script that still does what the first one did.</summary>
/// <param name="replay">Runs a script and gives what was taken of it, or null if it no longer shows the finding.</param>
/// <param name="mayGoOn">Whether there is time for another attempt.</param>
internal sealed class ChoiceShrinker(Func<IReadOnlyList<int>, ChoiceSource?> replay, Func<bool> mayGoOn)
{
    private readonly HashSet<string> _tried = [];

    public ChoiceSource Shrink(ChoiceSource first)
    {
        for (var best = first; ;)
        {
            var before = best.Taken;
            best = Descend(best, Deletions);
            best = Descend(best, Hoists);
            best = Descend(best, Zeros);
            best = Descend(best, Lowered);
            if (!mayGoOn() || best.Taken.SequenceEqual(before))
            {
                return best;
            }
        }
    }

    // Takes the first candidate that holds, and starts again from there, until none does.
    private ChoiceSource Descend(ChoiceSource best, Func<ChoiceSource, IEnumerable<int[]>> candidates)
    {
        while (Improve(best, candidates) is { } better)
        {
            best = better;
        }

        return best;
    }

    private ChoiceSource? Improve(ChoiceSource best, Func<ChoiceSource, IEnumerable<int[]>> candidates)
    {
        foreach (var candidate in candidates(best))
        {
            if (!mayGoOn())
            {
                return null;
            }

            if (_tried.Add(string.Join(',', candidate)) && replay(candidate) is { } found && IsSimpler(found.Taken, best.Taken))
            {
                return found;
            }
        }

        return null;
    }

    private static IEnumerable<int[]> Deletions(ChoiceSource source) => source.Spans
        .Where(span => span.Length > 0)
        .OrderByDescending(span => span.Length)
        .Select(span => (int[])[.. source.Taken.Take(span.Start), .. source.Taken.Skip(span.End)]);

    private static IEnumerable<int[]> Hoists(ChoiceSource source) =>
        from outer in source.Spans
        from inner in source.Spans
        where inner.Label == outer.Label && outer.Holds(inner)
        orderby outer.Length - inner.Length descending
        select (int[])[.. source.Taken.Take(outer.Start), .. source.Taken.Take(inner.Start..inner.End), .. source.Taken.Skip(outer.End)];

    private static IEnumerable<int[]> Zeros(ChoiceSource source) => source.Spans
        .Where(span => source.Taken.Take(span.Start..span.End).Any(choice => choice > 0))
        .OrderByDescending(span => span.Length)
        .Select(span => (int[])[.. source.Taken.Take(span.Start), .. new int[span.Length], .. source.Taken.Skip(span.End)]);

    private static IEnumerable<int[]> Lowered(ChoiceSource source) =>
        from position in Enumerable.Range(0, source.Taken.Count)
        let choice = source.Taken[position]
        where choice > 0
        from lower in new[] { 0, choice / 2, choice - 1 }.Distinct()
        select (int[])[.. source.Taken.Take(position), lower, .. source.Taken.Skip(position + 1)];

    // Shorter, or as long and lower at the first difference.
    private static bool IsSimpler(IReadOnlyList<int> left, IReadOnlyList<int> right) => left.Count != right.Count
        ? left.Count < right.Count
        : left.Zip(right).Where(pair => pair.First != pair.Second).Select(pair => pair.First < pair.Second).FirstOrDefault();
}
