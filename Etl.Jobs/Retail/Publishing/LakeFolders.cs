namespace Etl.Jobs.Retail.Publishing;

/// <summary>Where things are in the lake.</summary>
internal static class LakeFolders
{
    /// <summary>The folder of the star schema's tables.</summary>
    public const string Marts = "mart";

    /// <summary>The folder of the rows that were set aside.</summary>
    public const string Quarantines = "quarantine";

    /// <summary>What runs left about themselves.</summary>
    public const string Runs = "_runs";

    /// <summary>A table of the star schema.</summary>
    public static string Mart(string table) => $"{Marts}/{table}";

    /// <summary>The rows of a business date that were set aside.</summary>
    public static string Quarantine(DateOnly date) => $"{Quarantines}/business_date={date:yyyy-MM-dd}";

    /// <summary>What a run left about itself.</summary>
    public static string Run(string runId) => $"{Runs}/{runId}";
}
