using System.Globalization;

namespace Etl.Lake.Readiness;

/// <summary>
/// Decides whether the raw files of a business date are complete. It asks nobody and reads nothing: the command line and the Lambda that
/// starts the job compile this same file, so that they never disagree.
/// </summary>
public static class ReadinessRule
{
    /// <summary>Judges a date. Files of other dates, and other files, do not count.</summary>
    /// <param name="date">The business date.</param>
    /// <param name="tables">The raw tables that must come.</param>
    /// <param name="files">The files that the raw folder has.</param>
    /// <param name="manifest">The manifest of the date; null when the source writes none.</param>
    /// <param name="isFinal">Whether no more is expected.</param>
    /// <param name="isPublished">Whether the lake has the mark of a run that published the date, see <see cref="PublishedMark"/>.</param>
    public static DayReadiness Judge(
        DateOnly date, IReadOnlyList<string> tables, IReadOnlyCollection<ReceivedFile> files, DayManifest? manifest, bool isFinal, bool isPublished)
    {
        if (isPublished)
        {
            return new DayReadiness(date, DayState.Published, [], []);
        }

        // Compared exactly, so that a store that ignores case behaves as one that does not.
        var received = files.ToLookup(file => file.Name, StringComparer.Ordinal);
        var expected = tables.Select(table => DayFileNames.Table(table, date)).ToList();
        var missing = expected.Where(name => !received.Contains(name)).ToList();
        List<string> problems =
        [
            .. missing.SelectMany(name => SpelledOtherwise(name, files)),
            .. expected.SelectMany(name => received[name].Take(1)).Where(file => file.Size == 0).Select(file => $"'{file.Name}' has 0 bytes. Deliver it again."),
            .. manifest is null ? [] : ManifestCheck.Problems(manifest, date, expected, name => received[name].FirstOrDefault()),
        ];
        var state = missing.Count == 0 && problems.Count == 0 ? DayState.Ready : isFinal ? DayState.Incomplete : DayState.Waiting;
        return new DayReadiness(date, state, missing, problems);
    }

    private static IEnumerable<string> SpelledOtherwise(string name, IReadOnlyCollection<ReceivedFile> files) => files
        .Where(file => file.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        .Select(file => string.Create(CultureInfo.InvariantCulture, $"'{ManifestParser.Shown(file.Name)}' differs from '{name}' only in case. Rename it."))
        .Take(1);
}
