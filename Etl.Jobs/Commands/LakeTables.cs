using Etl.Jobs.Retail;
using Etl.Jobs.Retail.Publishing;
using Etl.Jobs.Settings;
using Etl.Lake;

namespace Etl.Jobs.Commands;

/// <summary>The tables of a lake.</summary>
internal static class LakeTables
{
    private static readonly Dictionary<string, string[]> SortKeys = new()
    {
        [DimStore.Table] = ["store_key"],
        [DimProduct.Table] = ["prod_key"],
        [DimCalendar.Table] = ["cal_dt"],
        [FactStoreProductWeek.Table] = [FactStoreProductWeek.PartitionColumn, "store_key", "prod_key"],
    };

    /// <summary>The tables of the star schema.</summary>
    public static IReadOnlyCollection<string> StarSchema => SortKeys.Keys;

    /// <summary>What the rows of a table are sorted by when they are shown: its grain.</summary>
    public static IReadOnlyList<string> SortKey(string table) => SortKeys.GetValueOrDefault(table, []);

    public static string Folder(ILake lake, string table) => lake.Locate(LakeFolders.Mart(table));

    /// <summary>The name of a table as the lake writes it.</summary>
    /// <exception cref="UsageException">There is no such table.</exception>
    /// <exception cref="InputNotReadyException">There is no table at all.</exception>
    public static string Find(ILake lake, string name)
    {
        var tables = In(lake);
        return tables.Count == 0
            ? throw new InputNotReadyException(
                $"There are no tables in '{lake.Location}'. Load some with 'etl run', or give another lake with {SettingCatalog.Output.Option}.")
            : Find(name, [.. tables, QuarantineFiles.Table], $"in '{lake.Location}'");
    }

    /// <summary>The name of one of <paramref name="tables"/>, in any case.</summary>
    /// <exception cref="UsageException">There is no such table.</exception>
    public static string Find(string name, IReadOnlyCollection<string> tables, string place) =>
        tables.FirstOrDefault(table => table.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new UsageException(
            $"There is no table '{name}' {place}.{Spelling.DidYouMean(name, tables)} Tables: {string.Join(", ", tables)}.");

    /// <summary>The tables that are in a lake.</summary>
    public static IReadOnlyList<string> In(ILake lake) => [.. lake.Folders(LakeFolders.Marts)];
}
