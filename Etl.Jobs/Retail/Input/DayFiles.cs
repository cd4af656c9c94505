using System.Globalization;
using Etl.Jobs.Retail.Contracts;
using Etl.Lake;

namespace Etl.Jobs.Retail.Input;

/// <summary>The five files of a business date. Files of other dates, and other files, do not count.</summary>
internal sealed class DayFiles
{
    private static readonly byte[] GzipMagic = [0x1f, 0x8b];

    private readonly Dictionary<string, string> _paths;

    private DayFiles(Dictionary<string, string> paths) => _paths = paths;

    /// <summary>The path of a table's file.</summary>
    public string this[TableContract table] => _paths[table.Table];

    /// <summary>Finds the files.</summary>
    /// <exception cref="InputNotReadyException">One is missing, empty or not gzip.</exception>
    public static DayFiles Find(ILake input, DateOnly date)
    {
        if (!input.Exists(""))
        {
            throw new InputNotReadyException($"Input folder '{input.Location}' does not exist. Make a sample with 'etl sample' or give another with --input.");
        }

        // Listed once and compared exactly, so that a file system that ignores case behaves as one that does not.
        var files = input.Files("").ToDictionary(file => file.Name, StringComparer.Ordinal);
        var problems = TableContract.All.Select(table => Problem(input, table.FileName(date), files)).OfType<string>().ToList();
        return problems.Count == 0
            ? new DayFiles(TableContract.All.ToDictionary(table => table.Table, table => input.Locate(table.FileName(date))))
            : throw new InputNotReadyException(string.Create(
                CultureInfo.InvariantCulture, $"The day {date:yyyy-MM-dd} in '{input.Location}' is not complete:\n  {string.Join("\n  ", problems)}"));
    }

    private static string? Problem(ILake input, string name, Dictionary<string, LakeFile> files)
    {
        if (!files.TryGetValue(name, out var file))
        {
            var similar = files.Keys.FirstOrDefault(other => other.Equals(name, StringComparison.OrdinalIgnoreCase));
            return similar is null
                ? $"'{name}' is missing. Wait for it or deliver it."
                : $"'{name}' is missing; '{similar}' differs from it only in case. Rename it.";
        }

        return file.Size == 0 ? $"'{name}' has 0 bytes. Deliver it again."
            : IsGzip(input, name) ? null
            : $"'{name}' is not gzip in spite of its name. Compress it or deliver it again.";
    }

    private static bool IsGzip(ILake input, string name)
    {
        using var content = input.OpenRead(name, length: GzipMagic.Length);
        var start = new byte[GzipMagic.Length];
        return content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(GzipMagic);
    }
}
