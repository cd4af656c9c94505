using System.Globalization;
using Etl.Jobs.Retail.Contracts;
using Etl.Lake;
using Etl.Lake.Readiness;

namespace Etl.Jobs.Retail.Input;

/// <summary>The five files of a business date. Files of other dates, and other files, do not count.</summary>
internal sealed class DayFiles
{
    private static readonly byte[] GzipMagic = [0x1f, 0x8b];

    private readonly RawDay _day;

    private DayFiles(RawDay day) => _day = day;

    /// <summary>A table's file as it was found.</summary>
    public LakeFile Received(TableContract table) => _day.OfTheDate.Single(file => file.Name == table.FileName(_day.Date));

    /// <summary>The path of a table's file.</summary>
    public string this[TableContract table] => _day.Input.Locate(table.FileName(_day.Date));

    /// <summary>Finds the files.</summary>
    /// <exception cref="InputNotReadyException">One is missing, empty, not gzip, or not what the manifest says.</exception>
    public static DayFiles Find(ILake input, DateOnly date)
    {
        if (!input.Exists(""))
        {
            throw new InputNotReadyException($"Input folder '{input.Location}' does not exist. Make a sample with 'etl sample' or give another with --input.");
        }

        var day = RawDay.Look(input, date);
        var readiness = day.Judge();
        var problems = readiness.State == DayState.Ready ? [.. NotGzip(day)] : RawDay.Lines(readiness).ToList();
        return problems.Count == 0
            ? new DayFiles(day)
            : throw new InputNotReadyException($"The day {DayFileNames.Text(date)} in '{input.Location}' is not complete:\n  {string.Join("\n  ", problems)}");
    }

    /// <summary>Files that are not gzip in spite of their names, a line each.</summary>
    public static IEnumerable<string> NotGzip(RawDay day) => day.OfTheDate
        .Where(file => !IsGzip(day.Input, file))
        .Select(file => $"'{file.Name}' is not gzip in spite of its name. Compress it or deliver it again.");

    /// <summary>Holds the rows of a file that was read against the manifest, where there is one.</summary>
    /// <exception cref="InputNotReadyException">The manifest says another number.</exception>
    public void RequireRows(TableContract table, long rows)
    {
        if (WrongRows(_day.Manifest, table.FileName(_day.Date), rows) is { } problem)
        {
            throw new InputNotReadyException(problem);
        }
    }

    /// <summary>What is wrong with the number of rows of a file, or null.</summary>
    public static string? WrongRows(DayManifest? manifest, string name, long rows) => manifest?.Find(name) is { } promised && promised.Rows != rows
        ? string.Create(CultureInfo.InvariantCulture, $"'{name}' has {rows} rows where the manifest says {promised.Rows}. Deliver the file or its manifest again.")
        : null;

    /// <summary>Makes sure that all that was read was of the same files: a table may be read more than once.</summary>
    /// <exception cref="InputNotReadyException">One was replaced since it was found.</exception>
    public void RequireUnchanged()
    {
        var now = RawDay.Look(_day.Input, _day.Date).OfTheDate.ToDictionary(file => file.Name, file => file.ETag);
        if (_day.OfTheDate.FirstOrDefault(file => now.GetValueOrDefault(file.Name) != file.ETag) is { } changed)
        {
            throw new InputNotReadyException($"'{changed.Name}' in '{_day.Input.Location}' was replaced while it was read. Run again: the new one is read from its start.");
        }
    }

    private static bool IsGzip(ILake input, LakeFile file)
    {
        using var content = input.OpenRead(file.Name, length: GzipMagic.Length, etag: file.ETag);
        var start = new byte[GzipMagic.Length];
        return content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(GzipMagic);
    }
}
