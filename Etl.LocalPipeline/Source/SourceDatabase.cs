using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Etl.Jobs.Sample;

namespace Etl.LocalPipeline.Source;

/// <summary>A shop system that unloads its tables every day, as deploy/snowflake does it. All its dates belong to one world.</summary>
/// <param name="folder">Where it makes its files.</param>
/// <param name="lastDate">The last date that will be asked for.</param>
internal sealed class SourceDatabase(string folder, DateOnly lastDate)
{
    /// <summary>Makes the files of a date: the five tables, and the manifest that is written last.</summary>
    public Unload Unload(DateOnly date)
    {
        var options = SampleOptions.For(SampleSize.Tiny, date) with { Horizon = lastDate };
        var sample = SampleGenerator.Write(options, folder);
        var files = sample.Files.Select(file => new UnloadedFile(Path.GetFileName(file.Path), File.ReadAllBytes(file.Path), file.Rows)).ToList();
        return new Unload(date, [.. files, Manifest(date, files)]);
    }

    private static UnloadedFile Manifest(DateOnly date, List<UnloadedFile> files)
    {
        var manifest = new JsonObject
        {
            ["date"] = Text(date),
            ["files"] = new JsonArray([.. files.Select(file => new JsonObject
            {
                ["name"] = file.Name,
                ["rows"] = file.Rows,
                ["bytes"] = file.Content.Length,
                ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(file.Content)),
            })]),
        };
        return new UnloadedFile($"manifest_{Text(date)}.json", Encoding.UTF8.GetBytes(manifest.ToJsonString()), 0);
    }

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
