namespace Etl.Jobs.Retail.Publishing;

/// <summary>Where things are in the lake.</summary>
internal static class LakeFolders
{
    /// <summary>A table of the star schema.</summary>
    public static string Mart(string table) => Path.Combine("mart", table);

    /// <summary>The rows of a business date that were set aside.</summary>
    public static string Quarantine(DateOnly date) => Path.Combine("quarantine", $"business_date={date:yyyy-MM-dd}");

    /// <summary>What a run left about itself.</summary>
    public static string Run(string runId) => Path.Combine("_runs", runId);
}
