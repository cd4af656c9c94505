namespace Etl.DataFrames.Analysis;

/// <summary>Finds the name that somebody most likely meant.</summary>
internal static class Nearest
{
    /// <summary>The candidate with the fewest edits from <paramref name="name"/>, if it is near enough to be a slip.</summary>
    public static string? To(string name, IEnumerable<string> candidates) =>
        candidates
            .Select(candidate => (candidate, Edits: Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(pair => pair.Edits <= Math.Max(2, name.Length / 3) && pair.Edits < name.Length)
            .OrderBy(pair => pair.Edits)
            .Select(pair => pair.candidate)
            .FirstOrDefault();

    // Levenshtein distance, one row of the table at a time.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replace = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replace, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
