namespace Etl.Jobs.Retail.Publishing;

/// <summary>Where things are in the lake.</summary>
internal static class LakeFolders
{
    /// <summary>The folder of the star schema's tables.</summary>
    public const string Marts = "mart";

    /// <summary>The folder of the validated rows of increments.</summary>
    public const string Cleans = "clean";

    /// <summary>The folder of the rows that were set aside.</summary>
    public const string Quarantines = "quarantine";

    /// <summary>What runs left about themselves.</summary>
    public const string Runs = "_runs";

    /// <summary>Where runs write before they publish.</summary>
    public const string Staging = "_staging";

    /// <summary>What a run that is publishing puts where, until it has done so.</summary>
    public const string Journal = "_journal.json";

    /// <summary>A table of the star schema.</summary>
    public static string Mart(string table) => $"{Marts}/{table}";

    /// <summary>The validated rows of a raw table.</summary>
    public static string Clean(string table) => $"{Cleans}/{table}";

    /// <summary>Which days a business date has rows of.</summary>
    public static string DaysOf(DateOnly date) => $"{Cleans}/_days/{date:yyyy-MM-dd}.json";

    /// <summary>The rows of a business date that were set aside.</summary>
    public static string Quarantine(DateOnly date) => $"{Quarantines}/business_date={date:yyyy-MM-dd}";

    /// <summary>What a run left about itself.</summary>
    public static string Run(string runId) => $"{Runs}/{runId}";

    /// <summary>The folder of a date's partition.</summary>
    public static string Partition(string table, string column, DateOnly value) => $"{table}/{column}={value:yyyy-MM-dd}";
}
