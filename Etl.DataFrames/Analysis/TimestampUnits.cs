namespace Etl.DataFrames.Analysis;

/// <summary>The units of <c>timestampadd</c> and <c>timestampdiff</c>.</summary>
internal static class TimestampUnits
{
    private static readonly string[] Names = ["YEAR", "QUARTER", "MONTH", "WEEK", "DAY", "DAYOFYEAR", "HOUR", "MINUTE", "SECOND", "MILLISECOND", "MICROSECOND"];

    /// <summary>All of them, with commas between them.</summary>
    public static string List { get; } = string.Join(", ", Names);

    /// <summary>Whether there is such a unit, in any case.</summary>
    public static bool Has(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
