using System.Text.Json;

namespace Etl.Engines.Tests.Golden;

/// <summary>The files of a real Spark's answers, as <c>shared/golden/README.md</c> describes them.</summary>
internal static class GoldenFile
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden", "data");

    /// <summary>The cases of a file, in its order.</summary>
    public static IReadOnlyList<JsonElement> Cases(string name)
    {
        using var stream = File.OpenRead(Path.Combine(Folder, name));
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(element => element.Clone())];
    }

    /// <summary>A property, or null when it is absent or null.</summary>
    public static JsonElement? Get(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>A text property.</summary>
    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
