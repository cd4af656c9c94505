using System.Globalization;

namespace Etl.Lake.Readiness;

/// <summary>What the raw files of a business date are called.</summary>
public static class DayFileNames
{
    /// <summary>The file of a table, such as <c>sales_2024-01-13.csv.gz</c>.</summary>
    /// <param name="table">The raw table.</param>
    /// <param name="date">The business date.</param>
    public static string Table(string table, DateOnly date) => $"{table}_{Text(date)}.csv.gz";

    /// <summary>The manifest, such as <c>manifest_2024-01-13.json</c>.</summary>
    /// <param name="date">The business date.</param>
    public static string Manifest(DateOnly date) => $"manifest_{Text(date)}.json";

    /// <summary>A date as it stands in the names.</summary>
    /// <param name="date">The business date.</param>
    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
