using Etl.DataFrames;
using Etl.DataFrames.Engines.Csv;
using Etl.DuckDB.Kernels.Dates;

namespace Etl.DuckDB.Files;

/// <summary>Which files a read takes: Spark's options that every format has.</summary>
internal sealed class FileChoice
{
    private static readonly string[] Names = ["pathglobfilter", "modifiedbefore", "modifiedafter", "recursivefilelookup", "basepath", "ignoremissingfiles", "ignorecorruptfiles"];

    private readonly Glob? _name;
    private readonly long? _before;
    private readonly long? _after;

    private FileChoice(OptionBag bag)
    {
        _name = bag.Take("pathGlobFilter") is { } pattern ? Glob.Of(pattern) : null;
        _before = Instant(bag, "modifiedBefore");
        _after = Instant(bag, "modifiedAfter");
        IsRecursive = bag.TakeFlag("recursiveFileLookup", false);
        BasePath = bag.Take("basePath") is { } path ? LocalPaths.Of(path) : null;
        bag.TakeFlag("ignoreMissingFiles", false);
        bag.TakeOnly("ignoreCorruptFiles", "false");
    }

    /// <summary>Whether all files below a folder count, and the names of folders say nothing.</summary>
    public bool IsRecursive { get; }

    /// <summary>The folder below which the names of folders are columns, or null for the one that is read.</summary>
    public string? BasePath { get; }

    /// <exception cref="AnalysisException">An option has a value that it cannot have.</exception>
    /// <exception cref="UnsupportedOperationException">An option cannot be followed.</exception>
    public static FileChoice Of(IReadOnlyDictionary<string, string> options) =>
        new(new OptionBag(DuckDbEngine.EngineName, options.Where(option => IsChoice(option.Key)).ToDictionary(), "Reader"));

    /// <summary>The options that are left for the format.</summary>
    public static Dictionary<string, string> Others(IEnumerable<KeyValuePair<string, string>> options) => options.Where(option => !IsChoice(option.Key)).ToDictionary();

    public bool Takes(string file) => _name?.Matches(Path.GetFileName(file)) != false && IsOfTime(file);

    private static bool IsChoice(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    // In microseconds since 1970, as timestamps are.
    private static long? Instant(OptionBag bag, string name) => bag.Take(name) switch
    {
        null => null,
        var text when TimestampText.Parse(text) is { } micros => micros,
        var text => throw new AnalysisException($"Reader option '{name}' is '{text}': it must be a timestamp such as '2024-01-31T12:00:00', in UTC."),
    };

    private bool IsOfTime(string file)
    {
        if (_before is null && _after is null)
        {
            return true;
        }

        if (!File.Exists(file))
        {
            throw new UnsupportedOperationException(DuckDbEngine.EngineName, $"choosing '{file}' by the time of its last change", "Only files of this machine have one here.");
        }

        var changed = (File.GetLastWriteTimeUtc(file) - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        return (_before is null || changed < _before) && (_after is null || changed > _after);
    }
}
