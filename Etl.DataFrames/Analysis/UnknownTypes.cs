namespace Etl.DataFrames.Analysis;

/// <summary>Words that stand where a type should be.</summary>
internal static class UnknownTypes
{
    /// <summary>What to write instead, or null when nothing is near.</summary>
    public static string? Reason(string word, IEnumerable<string> types) => word.ToLowerInvariant() switch
    {
        "varchar" or "char" or "character" => $"Spark has '{word}' in tables and casts only, not in schemas: use string.",
        "timestamp_ntz" => "Timestamps without a time zone are not supported: use timestamp, which is in UTC.",
        "interval" => "A column cannot hold an interval: keep its days or seconds as a number.",
        _ => Nearest.To(word, [.. types, "decimal", "array", "map", "struct"]) is { } near ? $"'{word}' is no type. Did you mean '{near}'?" : null,
    };
}
