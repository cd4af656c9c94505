using Etl.Jobs.Retail.Contracts;
using Etl.Jobs.Settings;
using Etl.Lake;

namespace Etl.Jobs.Commands;

/// <summary>The business dates of which a folder has files.</summary>
internal static class InputDays
{
    private const string Extension = ".csv.gz";

    /// <summary>The dates, the earliest first; none when the folder does not exist.</summary>
    public static IReadOnlyList<DateOnly> In(ILake input) =>
    [
        .. input.Files("")
            .Select(file => DateOf(file.Name))
            .OfType<DateOnly>()
            .Distinct()
            .Order(),
    ];

    /// <exception cref="InputNotReadyException">There is none.</exception>
    public static DateOnly Latest(ILake input) => In(input) is [.., var latest]
        ? latest
        : throw new InputNotReadyException(
            $"There are no files of any day in '{input.Location}'. Make a sample with 'etl sample', or give another folder with {SettingCatalog.Input.Option}.");

    private static DateOnly? DateOf(string file) => TableContract.All
        .Select(table => $"{table.Table}_")
        .Where(prefix => file.StartsWith(prefix, StringComparison.Ordinal) && file.EndsWith(Extension, StringComparison.Ordinal))
        .Select(prefix => SettingReaders.ParseDate(file[prefix.Length..^Extension.Length]))
        .FirstOrDefault();
}
