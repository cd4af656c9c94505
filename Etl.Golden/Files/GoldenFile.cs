using System.Text.Json;

namespace Etl.Golden.Files;

/// <summary>A file of cases.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Cases">The cases, in its order.</param>
internal sealed record GoldenFile(string Name, IReadOnlyList<JsonElement> Cases)
{
    private const int Format = 1;

    // Deep enough for any tree that a compiler of plans can take.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 1000 };

    /// <summary>Reads a file.</summary>
    /// <returns>The file, or null when it is JSON of another kind.</returns>
    /// <exception cref="MalformedException">It cannot be read.</exception>
    public static GoldenFile? Read(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream, Options);
            return Of(name, document.RootElement);
        }
        catch (JsonException error)
        {
            throw new MalformedException($"File '{name}' is not JSON: {error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new MalformedException($"File '{name}' cannot be read: {error.Message}");
        }
    }

    private static GoldenFile? Of(string name, JsonElement root)
    {
        if (!root.Has("cases"))
        {
            return null;
        }

        if (root.Get("format") is not { ValueKind: JsonValueKind.Number } format || !format.TryGetInt32(out var number) || number != Format)
        {
            throw new MalformedException($"File '{name}' has format '{root.Get("format")?.GetRawText() ?? "none"}'. Format {Format} is read.");
        }

        return root.Get("cases") is { ValueKind: JsonValueKind.Array } cases
            ? new GoldenFile(name, [.. cases.EnumerateArray().Select(element => element.Clone())])
            : throw new MalformedException($"File '{name}' has 'cases' that are not a list.");
    }
}
