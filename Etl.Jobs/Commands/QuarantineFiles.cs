using System.Text.Json;
using Etl.Jobs.Retail.Publishing;
using Etl.Jobs.Retail.Quarantine;

namespace Etl.Jobs.Commands;

/// <summary>Reads the rows that runs have set aside.</summary>
internal static class QuarantineFiles
{
    /// <summary>The name under which they are shown.</summary>
    public const string Table = "quarantine";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The rows of every date, the oldest first, with their dates.</summary>
    public static IEnumerable<(string Date, QuarantinedRow Row)> Read(string lake) =>
        Folders(lake).SelectMany(folder => Rows(folder).Select(row => (Path.GetFileName(folder).Split('=')[1], row)));

    /// <summary>The rows of a date.</summary>
    public static IEnumerable<QuarantinedRow> Read(string lake, DateOnly date) => Rows(Path.Combine(lake, LakeFolders.Quarantine(date)));

    private static IEnumerable<string> Folders(string lake)
    {
        var root = Path.Combine(lake, Table);
        return Directory.Exists(root) ? Directory.EnumerateDirectories(root, "*=*").Order(StringComparer.Ordinal) : [];
    }

    private static IEnumerable<QuarantinedRow> Rows(string folder) => Directory.EnumerateFiles(folder, "*.jsonl")
        .Order(StringComparer.Ordinal)
        .SelectMany(File.ReadLines)
        .Select(line => JsonSerializer.Deserialize<QuarantinedRow>(line, Json)!);
}
