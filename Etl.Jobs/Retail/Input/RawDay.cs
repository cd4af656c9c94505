using System.Globalization;
using Etl.Jobs.Retail.Contracts;
using Etl.Lake;
using Etl.Lake.Readiness;

namespace Etl.Jobs.Retail.Input;

/// <summary>What a raw folder has of a business date.</summary>
/// <param name="Input">The folder.</param>
/// <param name="Date">The business date.</param>
/// <param name="Files">All its files, of whatever date.</param>
/// <param name="Manifest">The manifest of the date; null when there is none.</param>
internal sealed record RawDay(ILake Input, DateOnly Date, IReadOnlyList<LakeFile> Files, DayManifest? Manifest)
{
    private static readonly IReadOnlyList<string> Tables = [.. TableContract.All.Select(table => table.Table)];

    /// <summary>The files of the date that are there, in the order of the tables.</summary>
    public IEnumerable<LakeFile> OfTheDate => TableContract.All.SelectMany(table => Files.Where(file => file.Name == table.FileName(Date)));

    /// <summary>Lists the folder and reads the manifest.</summary>
    public static RawDay Look(ILake input, DateOnly date)
    {
        var files = input.Files("").ToList();
        var manifest = files.FirstOrDefault(file => file.Name == DayFileNames.Manifest(date));
        return new RawDay(input, date, files, manifest is null ? null : Read(input, manifest));
    }

    /// <summary>Judges the date by the rule that the Lambda goes by, too.</summary>
    public DayReadiness Judge(bool isFinal = false, bool isPublished = false) => ReadinessRule.Judge(
        Date, Tables, [.. Files.Select(file => new ReceivedFile(file.Name, file.Size, file.ETag))], Manifest, isFinal, isPublished);

    /// <summary>What a readiness complains of, a line each.</summary>
    public static IEnumerable<string> Lines(DayReadiness readiness) =>
        readiness.Missing.Select(name => $"'{name}' is missing. Wait for it or deliver it.").Concat(readiness.Problems);

    private static DayManifest Read(ILake input, LakeFile file)
    {
        if (file.Size > DayManifest.MaxBytes)
        {
            return DayManifest.Unusable(string.Create(
                CultureInfo.InvariantCulture, $"'{file.Name}' has {file.Size} bytes, more than a manifest may have: {DayManifest.MaxBytes}. Write one with a line per file."));
        }

        using var reader = new StreamReader(input.OpenRead(file.Name, etag: file.ETag));
        return DayManifest.Parse(reader.ReadToEnd());
    }
}
