using System.Security.Cryptography;
using System.Text.Json;
using Etl.Jobs.Presentation;
using Etl.Jobs.Sample;

namespace Etl.Jobs.Commands;

/// <summary>Notes beside a sample what it was made from, so that the same one is not made twice.</summary>
internal static class SampleManifest
{
    private const string Name = "sample.json";

    /// <summary>Whether the folder holds the sample of these options, made by this program, and nobody has changed it.</summary>
    public static bool Matches(string folder, SampleOptions options)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
        {
            return false;
        }

        try
        {
            var noted = JsonSerializer.Deserialize<Manifest>(File.ReadAllBytes(path), JsonSerializerOptions.Web);
            return noted is not null && noted.Program == Program && noted.Options == options
                && noted.Files.All(file => HashOf(Path.Combine(folder, file.Key)) == file.Value);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public static void Write(string folder, SampleOptions options, SampleSummary sample)
    {
        var files = sample.Files.Select(file => Path.GetFileName(file.Path)).ToDictionary(name => name, name => HashOf(Path.Combine(folder, name))!);
        File.WriteAllText(Path.Combine(folder, Name), JsonText.Of(new Manifest(Program, options, files)) + "\n");
    }

    private static Guid Program => typeof(SampleManifest).Module.ModuleVersionId;

    private static string? HashOf(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private sealed record Manifest(Guid Program, SampleOptions Options, IReadOnlyDictionary<string, string> Files);
}
