namespace Etl.DataFrames.Engines;

/// <summary>The settings that Spark's answers depend on. They are the same on every engine.</summary>
internal static class AnswerSettings
{
    /// <summary>What Spark's answers depend on. Spark 3.5 and 4.x have other defaults for some.</summary>
    public static IReadOnlyDictionary<string, string> Fixed { get; } = new Dictionary<string, string>
    {
        ["spark.sql.ansi.enabled"] = "true",
        ["spark.sql.session.timeZone"] = "UTC",
        ["spark.sql.caseSensitive"] = "false",
        ["spark.sql.timestampType"] = "TIMESTAMP_LTZ",
        ["spark.sql.storeAssignmentPolicy"] = "ANSI",
        // The default of 3.5 stops a job at each date that Spark 2 read otherwise; that of 4.x is this.
        ["spark.sql.legacy.timeParserPolicy"] = "CORRECTED",
        ["spark.sql.ansi.enforceReservedKeywords"] = "false",
        ["spark.sql.ansi.doubleQuotedIdentifiers"] = "false",
        ["spark.sql.parser.escapedStringLiterals"] = "false",
        ["spark.sql.parquet.outputTimestampType"] = "TIMESTAMP_MICROS",
        ["spark.sql.parquet.datetimeRebaseModeInWrite"] = "CORRECTED",
        ["spark.sql.parquet.datetimeRebaseModeInRead"] = "CORRECTED",
    };

    /// <summary>Refuses a setting that would change Spark's answers.</summary>
    /// <exception cref="AnalysisException">The setting is not free.</exception>
    public static void Require(string key, string value)
    {
        if (Fixed.TryGetValue(key, out var required) && !required.Equals(value, StringComparison.OrdinalIgnoreCase))
        {
            throw new AnalysisException(
                $"Setting '{key}' is '{value}'. Here it is always '{required}', so that every engine gives the same answers: leave it out.");
        }
    }
}
