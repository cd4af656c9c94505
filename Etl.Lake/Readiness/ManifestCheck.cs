using System.Globalization;

namespace Etl.Lake.Readiness;

/// <summary>Holds what a manifest says against the date and its files.</summary>
internal static class ManifestCheck
{
    public static IReadOnlyList<string> Problems(DayManifest manifest, DateOnly date, IReadOnlyList<string> expected, Func<string, ReceivedFile?> received) =>
    [
        .. manifest.Problems,
        .. WrongDate(manifest, date),
        .. manifest.Files.Where(file => !expected.Contains(file.Name)).Select(file => Unexpected(file.Name, date)),
        .. manifest.Files.GroupBy(file => file.Name).Where(files => files.Count() > 1)
            .Select(files => $"The manifest lists '{ManifestParser.Shown(files.Key)}' more than once. List each file once."),
        // Of a manifest that cannot be understood nobody knows what it would list.
        .. manifest.Problems.Count > 0 ? [] : expected.Where(name => manifest.Find(name) is null)
            .Select(name => $"The manifest does not list '{name}'. List all {expected.Count.ToString(CultureInfo.InvariantCulture)} files of the date."),
        .. expected.Select(name => WrongSize(manifest.Find(name), received(name))).OfType<string>(),
    ];

    private static IEnumerable<string> WrongDate(DayManifest manifest, DateOnly date) => manifest.Date is { } other && other != date
        ? [$"The manifest of {DayFileNames.Text(date)} says that it is of {DayFileNames.Text(other)}. Write the one of the date."]
        : [];

    private static string Unexpected(string name, DateOnly date) => name.Contains('/', StringComparison.Ordinal) || name.Contains('\\', StringComparison.Ordinal)
        ? $"The manifest lists '{ManifestParser.Shown(name)}', which is a path. List names without folders."
        : $"The manifest lists '{ManifestParser.Shown(name)}', which is no file of {DayFileNames.Text(date)}. List the files of the date only.";

    private static string? WrongSize(ManifestFile? promised, ReceivedFile? file) => promised?.Bytes is { } bytes && file is { Size: > 0 } && file.Size != bytes
        ? string.Create(CultureInfo.InvariantCulture, $"'{file.Name}' has {file.Size} bytes where the manifest says {bytes}. Wait for the rest of it, or deliver it again.")
        : null;
}
