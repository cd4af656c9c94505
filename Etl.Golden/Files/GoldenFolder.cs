using System.Text.Json;

namespace Etl.Golden.Files;

/// <summary>A folder of golden files: any number of files with cases, and the tables that they use in <c>tables.json</c>.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Files">The files with cases, by name.</param>
/// <param name="Tables">The tables by name.</param>
/// <param name="Skipped">JSON files without cases.</param>
internal sealed record GoldenFolder(
    string Path, IReadOnlyList<GoldenFile> Files, IReadOnlyDictionary<string, JsonElement> Tables, IReadOnlyList<string> Skipped)
{
    private const string TablesFile = "tables.json";

    /// <summary>Reads a folder.</summary>
    /// <exception cref="MalformedException">It does not exist, has no cases, or a file in it cannot be read.</exception>
    public static GoldenFolder Read(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new MalformedException($"Folder '{path}' does not exist. Name a folder of golden files.");
        }

        var files = Directory.GetFiles(path, "*.json").Order(StringComparer.Ordinal)
            .Select(file => (Name: System.IO.Path.GetFileName(file), File: GoldenFile.Read(file)))
            .ToList();
        var cases = files.Select(file => file.File).OfType<GoldenFile>().ToList();
        var folder = new GoldenFolder(
            path,
            [.. cases.Where(file => file.Name != TablesFile)],
            TablesOf(cases.SingleOrDefault(file => file.Name == TablesFile)),
            [.. files.Where(file => file.File is null).Select(file => file.Name)]);
        return folder.Files.Count > 0
            ? folder
            : throw new MalformedException($"Folder '{path}' has no file with cases, such as 'expressions.json'.");
    }

    private static Dictionary<string, JsonElement> TablesOf(GoldenFile? file)
    {
        var tables = new Dictionary<string, JsonElement>();
        foreach (var (table, i) in (file?.Cases ?? []).Select((table, i) => (table, i)))
        {
            if (table.Get("name") is not { ValueKind: JsonValueKind.String } name || !tables.TryAdd(name.GetString()!, table))
            {
                throw new MalformedException($"File '{TablesFile}', table {i + 1} has no name, or the name of another: {JsonAccess.Excerpt(table)}");
            }
        }

        return tables;
    }
}
