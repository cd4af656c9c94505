using System.Text.Json;

namespace Etl.DataFrames.Tests.Support;

/// <summary>Files of a real Spark's answers.</summary>
internal static class GoldenFile
{
    public static IReadOnlyList<JsonElement> Cases(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Golden", name)));
        return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(element => element.Clone())];
    }
}
