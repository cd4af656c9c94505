using System.Text.Json;
using Etl.Jobs.Retail.Publishing;
using Etl.Jobs.Retail.Quarantine;
using Etl.Lake;

namespace Etl.Jobs.Commands;

/// <summary>Reads the rows that runs have set aside.</summary>
internal static class QuarantineFiles
{
    /// <summary>The name under which they are shown.</summary>
    public const string Table = LakeFolders.Quarantines;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The rows of every date, the oldest first, with their dates.</summary>
    public static IEnumerable<(string Date, QuarantinedRow Row)> Read(ILake lake) => lake.Folders(LakeFolders.Quarantines)
        .Where(folder => folder.Contains('='))
        .SelectMany(folder => Rows(lake, $"{LakeFolders.Quarantines}/{folder}").Select(row => (folder.Split('=')[1], row)));

    /// <summary>The rows of a date.</summary>
    public static IEnumerable<QuarantinedRow> Read(ILake lake, DateOnly date) => Rows(lake, LakeFolders.Quarantine(date));

    private static IEnumerable<QuarantinedRow> Rows(ILake lake, string folder) => lake.Files(folder)
        .Where(file => file.Name.EndsWith(".jsonl", StringComparison.Ordinal))
        .OrderBy(file => file.Name, StringComparer.Ordinal)
        .SelectMany(file => Lines(lake, file))
        .Select(line => JsonSerializer.Deserialize<QuarantinedRow>(line, Json)!);

    private static IEnumerable<string> Lines(ILake lake, LakeFile file)
    {
        using var reader = new StreamReader(lake.OpenRead(file.Path));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
