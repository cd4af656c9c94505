using System.Text.Json;
using Etl.Jobs.Settings;

namespace Etl.Jobs.Commands;

/// <summary>Guards a lake with somebody's own tables from being filled with the sample.</summary>
internal static class DemoLake
{
    /// <exception cref="UsageException">A run has put other input than the sample into the lake.</exception>
    public static void RequireOwn(string lake, string sampleFolder)
    {
        var runs = Path.Combine(lake, "_runs");
        if (!Directory.Exists(runs))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(runs, "report.json", SearchOption.AllDirectories))
        {
            if (InputOf(file) is { } input && Path.GetFullPath(input) != Path.GetFullPath(sampleFolder))
            {
                throw new UsageException(
                    $"'{lake}' holds tables made from '{input}', which the sample would replace. "
                    + "Call 'etl run' to load your own files, or call 'etl' in another folder.");
            }
        }
    }

    private static string? InputOf(string report)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(report));
        var isPublished = !document.RootElement.TryGetProperty("status", out var status) || status.GetString() == "published";
        return isPublished && document.RootElement.TryGetProperty("input", out var input) ? input.GetString() : null;
    }
}
