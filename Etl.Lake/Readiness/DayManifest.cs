namespace Etl.Lake.Readiness;

/// <summary>The manifest of a business date, which the source writes after the files. What it says comes from outside and is checked.</summary>
/// <param name="Date">The date that it names; null when it names none.</param>
/// <param name="Files">What it promises, as far as it can be understood.</param>
/// <param name="Problems">What cannot be understood, and what to do.</param>
public sealed record DayManifest(DateOnly? Date, IReadOnlyList<ManifestFile> Files, IReadOnlyList<string> Problems)
{
    /// <summary>The most bytes that a manifest may have; more must not be read into memory.</summary>
    public const int MaxBytes = 1 << 20;

    /// <summary>Reads a manifest. A text that is not one is a manifest with problems, so that the date is not ready.</summary>
    /// <param name="json">The text.</param>
    public static DayManifest Parse(string json) => new ManifestParser().Parse(json);

    /// <summary>A manifest that nobody may trust.</summary>
    /// <param name="problem">Why, and what to do.</param>
    public static DayManifest Unusable(string problem) => new(null, [], [problem]);

    /// <summary>What it promises about a file, or null.</summary>
    /// <param name="name">The name of the file.</param>
    public ManifestFile? Find(string name) => Files.FirstOrDefault(file => file.Name == name);
}
