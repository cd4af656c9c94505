using Etl.Lake.Readiness;
using Etl.Trigger.Aws;

namespace Etl.Trigger.Days;

/// <summary>Looks how far the files of a date are, by the same rule as <c>etl check</c>.</summary>
internal sealed class RawDay(S3Folder raw, S3Folder lake)
{
    /// <summary>The raw tables, as the contracts of the job name them.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["store", "product", "calendar", "sales", "inventory"];

    /// <summary>Where the files are.</summary>
    public string Address => raw.Address;

    /// <summary>Judges a date.</summary>
    /// <exception cref="AwsException">S3 said no.</exception>
    public async Task<DayReadiness> JudgeAsync(DateOnly date, bool isFinal, CancellationToken cancellationToken)
    {
        if (await lake.ExistsAsync(PublishedMark.NameOf(date), cancellationToken).ConfigureAwait(false))
        {
            return ReadinessRule.Judge(date, Tables, [], null, isFinal, isPublished: true);
        }

        var files = await FilesAsync(date, cancellationToken).ConfigureAwait(false);
        var manifest = await ManifestAsync(date, files, cancellationToken).ConfigureAwait(false);
        return ReadinessRule.Judge(date, Tables, files, manifest, isFinal, isPublished: false);
    }

    // The folder may hold years; only the names of the date are kept. Names in another case count, so that the rule can say so.
    private async Task<List<ReceivedFile>> FilesAsync(DateOnly date, CancellationToken cancellationToken)
    {
        var files = new List<ReceivedFile>();
        await foreach (var file in raw.FilesAsync(cancellationToken).ConfigureAwait(false))
        {
            if (file.Name.Contains(DayFileNames.Text(date), StringComparison.Ordinal))
            {
                files.Add(new ReceivedFile(file.Name, file.Size, file.ETag));
            }
        }

        return files;
    }

    private async Task<DayManifest?> ManifestAsync(DateOnly date, List<ReceivedFile> files, CancellationToken cancellationToken)
    {
        var name = DayFileNames.Manifest(date);
        return files.Find(file => file.Name == name) switch
        {
            null => null,
            { Size: > DayManifest.MaxBytes } => DayManifest.Unusable($"'{name}' is longer than {DayManifest.MaxBytes} bytes. Write one with a line per file."),
            _ => DayManifest.Parse(await raw.ReadAsync(name, DayManifest.MaxBytes, cancellationToken).ConfigureAwait(false)),
        };
    }
}
