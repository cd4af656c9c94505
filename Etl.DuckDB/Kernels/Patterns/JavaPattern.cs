using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Etl.DuckDB.Kernels.Patterns;

/// <summary>A regular expression of Java, run by .NET: translated where both differ, refused where it cannot be.</summary>
/// <param name="Regex">The same in .NET.</param>
/// <param name="Names">The numbers of groups with names.</param>
/// <param name="Groups">How many groups there are.</param>
internal sealed record JavaPattern(Regex Regex, IReadOnlyDictionary<string, int> Names, int Groups)
{
    private const int MostKnown = 1000;

    private static readonly ConcurrentDictionary<string, JavaPattern> Known = new();

    /// <summary>The pattern of a text.</summary>
    public static JavaPattern Of(string pattern)
    {
        if (Known.TryGetValue(pattern, out var known))
        {
            return known;
        }

        // Patterns in a column can be many.
        if (Known.Count >= MostKnown)
        {
            Known.Clear();
        }

        return Known.GetOrAdd(pattern, new PatternTranslator(pattern).Translate());
    }

    /// <summary>What a group of a match holds; null if it took no part.</summary>
    public string? Group(Match match, int group) => group >= 0 && group <= Groups
        ? match.Groups[group] is { Success: true } found ? found.Value : null
        : throw KernelFailure.Of(
            "INVALID_PARAMETER_VALUE.REGEX_GROUP_INDEX",
            $"Group '{group.ToString(System.Globalization.CultureInfo.InvariantCulture)}' does not exist: the pattern has {Groups.ToString(System.Globalization.CultureInfo.InvariantCulture)} groups. Take 0 for the whole match.");
}
