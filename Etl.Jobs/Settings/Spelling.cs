namespace Etl.Jobs.Settings;

/// <summary>Finds the names that somebody most likely meant.</summary>
internal static class Spelling
{
    private const int MaxSuggestions = 3;

    /// <summary>A sentence with the nearest names, beginning with a space; empty when none is near.</summary>
    public static string DidYouMean(string name, IEnumerable<string> candidates)
    {
        var near = Near(name, candidates).Select(candidate => $"'{candidate}'").ToList();
        return near.Count == 0 ? "" : $" Did you mean {string.Join(" or ", near)}?";
    }

    /// <summary>The candidates that are a slip away, or contain the name, the nearest first.</summary>
    public static IEnumerable<string> Near(string name, IEnumerable<string> candidates) => candidates
        .Select(candidate => (candidate, Edits: Edits(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
        .Where(pair => pair.Edits <= Math.Max(2, name.Length / 3))
        .OrderBy(pair => pair.Edits)
        .Take(MaxSuggestions)
        .Select(pair => pair.candidate);

    // A part of a name counts as one slip: 'fact' for 'fact_store_product_week'. Else Levenshtein's distance, row by row.
    private static int Edits(string left, string right)
    {
        if (left.Length > 2 && right.Contains(left, StringComparison.Ordinal))
        {
            return 1;
        }

        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
